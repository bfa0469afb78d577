# strace that is installed setuid: it may trace everybody, but what the user names is the user's.
load lib.bash

# Runs as an ordinary user.
as_user() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }

setup_file() {
	[[ $(id -u) == 0 ]] || return 0
	export SCRATCH
	SCRATCH=$(mktemp -d /tmp/setuid.XXXXXX) && chmod 777 "$SCRATCH"
	cp "${STRACE:-$BATS_TEST_DIRNAME/../strace}" "$SCRATCH/strace" && chmod 4755 "$SCRATCH/strace"
}

teardown_file() { [[ ! $SCRATCH ]] || rm -rf "$SCRATCH"; }

setup() {
	[[ $(id -u) == 0 ]] || skip "only root can install strace setuid"
	cd "$SCRATCH" || return
	[[ $(as_user "$SCRATCH/strace" -V) ]] || skip "an ordinary user cannot run programs in $SCRATCH"
	[[ $(as_user sh -c 'cp /usr/bin/id own && echo yes') ]] || return
	cp "$(command -v id)" rootid && chmod 4755 rootid
	as_user ./rootid -u | grep -qx 0 || skip "setuid programs gain nothing in $SCRATCH"
	log=$SCRATCH/log
	rm -rf secret "$log"* link hidden
	echo secret >secret && chmod 600 secret
	ln -s secret link
}

@test "setuid: -o writes with the user's rights, and the file is the user's" {
	run as_user ./strace -o link true
	[ "$status" = 1 ]
	same "./strace: Can't fopen 'link': Permission denied" "$output"
	same secret "$(cat secret)"
	for o in '' -A; do
		run as_user ./strace $o -o secret true
		[ "$status" = 1 ]
	done
	same secret "$(cat secret)"
	as_user ./strace -o "$log" true
	like 'exited with 0'
	same "65534 65534" "$(stat -c '%u %g' "$log")"
	as_user ./strace -ff -o "$log" true
	same "65534 65534" "$(stat -c '%u %g' "$log".*)"
	as_user ./strace -D -o "$log.d" true
	until_true grep -q 'exited with 0' "$log.d"
	same "65534 65534" "$(stat -c '%u %g' "$log.d")"
}

@test "setuid: -ff does not follow into files of others" {
	run as_user sh -c 'ln -s secret ff.$$; exec ./strace -D -ff -o ff true'
	[[ $output == *"Can't fopen 'ff."*"': Permission denied"* ]]
	same secret "$(cat secret)"
	rm -f ff.*
}

@test "setuid: -o |COMMAND runs as the user" {
	as_user ./strace -o "|cat /proc/self/status >$log; cat >/dev/null" true
	like '^Uid:	65534	65534	65534	65534$'
	like '^Gid:	65534	65534	65534	65534$'
	like '^CapEff:	0+$'
}

@test "setuid: the program runs as the user, a setuid program with its own rights" {
	run as_user ./strace -o /dev/null cat /proc/self/status
	for line in 'Uid:	65534	65534	65534	65534' 'Gid:	65534	65534	65534	65534'; do
		grep -qx "$line" <<<"$output"
	done
	run as_user ./strace -D -o /dev/null sh -c 'id -u; id -ru'
	same $'65534\n65534' "$output"
	run as_user ./strace -o "$log" ./rootid -u
	same 0 "$output"
	like '^write\(1, "0\\n", 2\) += 2$'
	run as_user ./strace -f -o "$log" sh -c 'id -u; ./rootid -u'
	same $'65534\n0' "$output"
}

@test "setuid: -u, --enter and --mount-proc are root's" {
	for u in root nobody 0:0 65534:65534 nosuch; do
		run as_user ./strace -o /dev/null -u $u id
		[ "$status" = 1 ]
		same "./strace: You must be root to use the -u/--username option" "$output"
	done
	reference || run as_user ./strace -o /dev/null --enter=$$ id
	reference || same "./strace: You must be root to use the --enter option" "$output"
	unshare -m true || return 0
	run unshare -m sh -c 'umount -l /proc && exec setpriv --reuid=65534 --clear-groups ./strace --mount-proc true'
	[ "$status" = 1 ]
	same "./strace: You must be root to use the --mount-proc option" "$output"
	run ./strace -o /dev/null -u nobody id -u
	same 65534 "$output"
}

@test "setuid and setgid: files and programs have the group of the user" {
	cp strace sgid && chown root:root sgid && chmod 6755 sgid
	run as_user ./sgid -o "$log" grep ^Gid: /proc/self/status	# a shell would drop it itself
	same $'Gid:\t65534\t65534\t65534\t65534' "$output"
	same "65534 65534" "$(stat -c '%u %g' "$log")"
	echo secret >group && chown root:root group && chmod 660 group
	run as_user ./sgid -o group true
	[ "$status" = 1 ]
	same "./sgid: Can't fopen 'group': Permission denied" "$output"
	rm -f group sgid
}

@test "setuid: processes of others are traced" {
	start "$BUILD/act" sleep 8000
	run as_user timeout 1 ./strace -o "$log" -p "$pid"
	[ "$status" = 124 ] || { echo "$status $output"; false; }
	same "./strace: Process $pid attached"$'\n'"./strace: Process $pid detached" "$output"
	untraced "$pid"
	# Their descriptors have paths, whatever files were opened for the user before.
	start sh -c 'while sleep 0.02; do : </dev/null; done'
	start as_user timeout 10 ./strace -y -e trace=close -o "$log.y" -p "$pid"
	until_true grep -qs '^close([0-9]*</dev/null>) *= 0' "$log.y"
}

@test "setuid: what others may not see is not read or told" {
	mkdir hidden
	ln -s /nonexistent/place hidden/name
	cp /usr/bin/id hidden/program
	cp /usr/share/zoneinfo/Asia/Tokyo hidden/zone 2>/dev/null || true
	ln -s "$SCRATCH/secret" hidden/path
	chmod 700 hidden
	run as_user ./strace -o "$log" -P hidden/path true
	[[ $output != *resolved* ]]
	run as_user ./strace -o "$log" hidden/program
	same "./strace: Cannot stat 'hidden/program': Permission denied" "$output"
	run as_user env PATH="$SCRATCH/hidden" ./strace -o "$log" program
	same "./strace: Cannot find executable 'program'" "$output"
	[[ -s hidden/zone ]] || return 0
	hour=$(date -u +%H)
	as_user env TZ="$SCRATCH/hidden/zone" ./strace -t -o "$log" true
	[[ $hour != $(date -u +%H) ]] || like "^$hour:"
}
