export const curveControl = () => null;
