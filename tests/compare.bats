# Real programs under us and under the installed strace: the share of identical lines, as a part of
# what two runs of strace share. tests/compare --diff NAME shows what differs.
load lib.bash

setup_file() {
	command -v strace >/dev/null && command -v python3 >/dev/null || skip "needs an installed strace and python3"
}

alike() {	# alike PERCENT PROGRAM...
	local program
	for program in "${@:2}"; do
		for _ in 1 2 3; do	# what runs in parallel may differ by chance
			run clean "$TESTS/compare" --opts "" --min "$1" "$program"
			[ "$status" = 0 ] && break
		done
		echo "$output"
		[ "$status" = 0 ]
	done
}

@test "ls, find, coreutils" { alike 99 ls find coreutils; }
@test "sh, bash, perl" { alike 99 sh bash perl; }
@test "git" { alike 99 git; }
@test "python3" { alike 99 python3 python3-files; }
@test "python3: sockets, polling, subprocesses" { alike 99 python3-sockets python3-poll python3-subprocess; }
@test "ip" { alike 95 ip; }
@test "a threaded program, signals, forks" { alike 97 threads signals forks; }
@test "a server and its client" { alike 97 server; }
