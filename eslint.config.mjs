import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/.*/", "flywheel_lab/*/static/"] }, // hidden: an environment in .venv brings JavaScript of others
  js.configs.recommended,
  {
    files: ["flywheel_lab/{widgets/js,pages/js,live/js,trainer/js,labextensions}/**"],
    languageOptions: { globals: globals.browser },
  },
  { files: ["*.config.mjs", "tests/js/**"], languageOptions: { globals: globals.node } },
  {
    rules: {
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "prefer-const": "error",
      eqeqeq: "error",
    },
  },
];
