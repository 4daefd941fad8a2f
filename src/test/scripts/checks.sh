# What scripts of checks share; sourced by them. Each check says what it expects and counts in passed or failed.
# shellcheck shell=bash
passed=0
failed=0

check() { # NAME EXPECTED GOT
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $1: expected '$2', got '$3'"
    fi
}

# Runs a command and keeps what it says and its exit code.
try() {
    "$@" > out 2> err
    code=$?
}

# Copies the configurations into the current folder, with one small enough that a run takes a second: configs/tiny.yaml.
small_world() { # HOME
    cp -r "$1/configs" configs
    cat > configs/tiny.yaml <<'YAML'
extends: baseline.yaml
base: {firms: 1500, talents: 4000}
grid: {cellKm: 5}
YAML
}
