#!/bin/sh
# Runs as root after the package was removed. At an upgrade the new package is there already, and what it
# made stays: Debian says "upgrade", RPM says how many are left. The register itself is never touched.
case "$1" in
  upgrade | 1) exit 0 ;;
esac
profile='/etc/apparmor.d/${executable}'

rm -f '/usr/bin/${executable}'
if [ -f "$profile" ]; then
  if command -v apparmor_parser >/dev/null 2>&1; then
    apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
  fi
  rm -f "$profile"
fi
exit 0
