#!/usr/bin/env bash
# What action.yml runs: `hovedgrep check` with the inputs of the action, which arrive as variables. Lists have one value a
# line; each becomes one word, whatever it holds.
set -uo pipefail

words=(check)
while IFS= read -r format; do
  if [ -n "$format" ]; then words+=(--format "$format"); fi
done <<< "${INPUT_FORMAT:-}"
if [ -n "${INPUT_CONFIG:-}" ]; then words+=(--config "$INPUT_CONFIG"); fi
if [ -n "${INPUT_FAIL_ON:-}" ]; then words+=(--fail-on "$INPUT_FAIL_ON"); fi
if [ "${INPUT_DATE:-}" != none ]; then words+=(--date "${INPUT_DATE:-$(date +%F)}"); fi
while IFS= read -r argument; do
  if [ -n "$argument" ]; then words+=("$argument"); fi
done <<< "${INPUT_ARGS:-}"
# After these, nothing is an option.
words+=(--)
while IFS= read -r path; do
  if [ -n "$path" ]; then words+=("$path"); fi
done <<< "${INPUT_PATHS:-}"

if [ -n "${INPUT_VERSION:-}" ]; then
  case "$INPUT_VERSION" in
    *[!0-9A-Za-z.+-]* | [!0-9]*)
      echo "::error title=hovedgrep::version has to be a number such as 0.1.0" >&2
      exit 2
      ;;
  esac
  # Not in the working folder: what a pull request holds must not decide what is run.
  tool="$(mktemp -d)"
  if ! (cd "$tool" && npm install --no-audit --no-fund --loglevel=error --prefix "$tool" "hovedgrep@$INPUT_VERSION" >&2); then
    echo "::error title=hovedgrep::hovedgrep@$INPUT_VERSION could not be installed" >&2
    exit 2
  fi
  node "$tool/node_modules/hovedgrep/bin/hovedgrep.js" "${words[@]}"
else
  node "$ACTION/bin/hovedgrep.js" "${words[@]}"
fi
code=$?
echo "exit-code=$code" >> "${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
