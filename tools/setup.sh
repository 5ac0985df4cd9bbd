#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, configures the release preset and builds. ./run and ./run-tests call this.
#
#   tools/setup.sh [--tests] [TARGET...]
#
# --tests   also what only the tests need
# TARGET    what to build, everything by default
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build="$root/build/release"
sections=(build run)
targets=()
for argument in "$@"; do
    case "$argument" in
        --tests) sections+=(tests) ;;
        *) targets+=("$argument") ;;
    esac
done

fail()
{
    echo "camscope: $*" >&2
    exit 1
}

# The packages of one section of tools/packages.txt.
packages_of()
{
    awk -v section="[$1]" '/^\[/ { wanted = ($1 == section); next } wanted && NF && !/^#/ { print $1 }' \
        "$root/tools/packages.txt"
}

missing_packages()
{
    local package
    for package in $(for section in "${sections[@]}"; do packages_of "$section"; done); do
        # Virtual packages and other architectures do not count: "installed" must be said of this very name.
        if [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
            echo "$package"
        fi
    done
}

install_missing()
{
    if [[ -n ${CAMSCOPE_NO_INSTALL:-} ]]; then
        return
    fi
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        fail "this is no Debian system, so nothing can be installed here. Install what tools/packages.txt lists by" \
            "your system's names, then set CAMSCOPE_NO_INSTALL=1 and try again."
    fi
    local missing as_root=()
    mapfile -t missing < <(missing_packages)
    if [[ ${#missing[@]} -eq 0 ]]; then
        return
    fi
    if [[ $EUID -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            fail "these packages are missing: ${missing[*]}. Installing them needs root and there is no sudo here:" \
                "run \"apt-get install ${missing[*]}\" as root, then try again."
        fi
        echo "Installing needs root: asking sudo."
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${missing[@]}" ||
        fail "apt-get could not install the packages above. If it did not find them: they are named as in Debian 12."
}

build()
{
    if [[ ! -f "$build/build.ninja" || -n ${CAMSCOPE_CMAKE_ARGS:-} ]]; then
        local arguments=()
        read -ra arguments <<<"${CAMSCOPE_CMAKE_ARGS:-}"
        (cd "$root" && cmake --preset release "${arguments[@]}")
    fi
    local arguments=(--build "$build" -j "${CAMSCOPE_JOBS:-$(nproc)}")
    if [[ ${#targets[@]} -gt 0 ]]; then
        arguments+=(--target "${targets[@]}")
    fi
    cmake "${arguments[@]}"
}

install_missing
build
