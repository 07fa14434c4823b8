# Sourced by ./serve and ./test: what a fresh Debian 12 needs before Swift can build.

say() { printf '%s\n' "$*" >&2; }

need_swift() {
    if command -v swift >/dev/null 2>&1; then
        local version
        version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -1)
        if [ "$(printf '%s\n6.2\n' "$version" | sort -V | head -1)" = 6.2 ]; then return; fi
        say "Swift $version is too old: DIME Geo needs a Swift toolchain >= 6.2 (https://www.swift.org/install/linux/)."
        exit 1
    fi
    say "Swift is missing: install a Swift toolchain >= 6.2 from https://www.swift.org/install/linux/ and put it on the PATH."
    exit 1
}

# need_packages run|test: installs what packages.txt lists and this machine lacks, after saying so.
need_packages() {
    local wanted missing=() name
    if [ "$1" = run ]; then
        wanted=$(sed '/^# To test/,$d' packages.txt | sed 's/#.*//' | tr -s ' \n' ' ')
    else
        wanted=$(sed 's/#.*//' packages.txt | tr -s ' \n' ' ')
    fi
    local installed
    # shellcheck disable=SC2086
    installed=" $(dpkg-query -W -f='${Package}=${db:Status-Status} ' $wanted 2>/dev/null || true)"
    for name in $wanted; do
        [[ $installed == *" $name=installed "* ]] || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || {
            say "These Debian packages are missing: ${missing[*]}. Install them as root, or install sudo."
            exit 1
        }
        as_root=(sudo)
    fi
    say "Installing Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}
