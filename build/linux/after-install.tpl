#!/bin/sh
# Runs as root after the package was put in place, also at an upgrade.
folder='/opt/${sanitizedProductName}'
link='/usr/bin/${executable}'
profile='/etc/apparmor.d/${executable}'

ln -sf "$folder/${executable}" "$link"

# The sandbox is never left out. Chromium makes it with namespaces where users may have them, and else
# with this helper, which then needs to be root's. Whether users may is not to be seen as root, and can
# change with a setting, so the helper is always ready.
chown root:root "$folder/chrome-sandbox"
chmod 4755 "$folder/chrome-sandbox"

# Ubuntu since 23.10 gives namespaces to programs with a profile only. An AppArmor that does not know
# the words of the profile needs none.
if command -v apparmor_parser >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$folder/resources/apparmor-profile" >/dev/null 2>&1; then
  cp -f "$folder/resources/apparmor-profile" "$profile"
  # In an image that is being made there is no kernel to tell.
  if ! { command -v ischroot >/dev/null 2>&1 && ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
  fi
fi

if command -v update-desktop-database >/dev/null 2>&1; then
  update-desktop-database /usr/share/applications || true
fi
exit 0
