export const ladderControl = () => null;
