# Real programs under us and under the installed strace: the share of identical lines, as a part of
# what two runs of strace share. tests/compare --diff NAME shows what differs.
load lib.bash

alike() {	# alike PERCENT PROGRAM...
	local program absent=
	needs strace python3
	for program in "${@:2}"; do
		for _ in 1 2 3; do	# what runs in parallel may differ by chance
			run clean "$TESTS/compare" --opts "" --min "$1" "$program"
			[ "$status" = 1 ] || break
		done
		echo "$output"
		[ "$status" != 77 ] || { absent=${lines[0]##* no }; continue; }
		[ "$status" = 0 ]
	done
	[ ! "$absent" ] || skip "no $absent"
}

@test "ls, find, coreutils" { alike 99 ls find coreutils; }
@test "sh, bash" { alike 99 sh bash; }
@test "perl" { alike 99 perl; }
@test "git" { alike 99 git; }
@test "python3" { alike 99 python3 python3-files; }
@test "python3: sockets, polling, subprocesses" { alike 99 python3-sockets python3-poll python3-subprocess; }
@test "ip" { alike 95 ip; }
@test "a threaded program, signals, forks" { alike 97 threads signals forks; }
@test "a server and its client" { alike 97 server; }
@test "a program that is not there is not compared, and not counted as alike" {
	needs strace python3
	mkdir bin
	ln -s "$(python3 -c 'import sys; print(sys.executable)')" bin/python3
	ln -s "$(type -P strace)" bin
	run env PATH="$PWD/bin" "$TESTS/compare" --opts "" --min 99 git
	[ "$status" = 77 ]
	[[ $output == *"no git"* ]]
}

# strace itself under both names, behind a program that changes what STRACE logs: changed SED.
changed() {
	local real
	needs python3
	real=$("$TESTS/reference") || skip "needs a strace to compare with"
	export REFERENCE=$real
	printf '#!/bin/sh\n"%s" "$@"\nsed -i "%s" "$2"\n' "$real" "$1" >tracer
	chmod +x tracer
	run clean env STRACE="$PWD/tracer" timeout 100 "$TESTS/compare-calls" --min 100 --opts "" --opts "inject retval=42" lseek access
	echo "$output"
}

@test "calls: strace is wholly like itself" {
	changed ""
	[ "$status" = 0 ]
	[[ $output == *"plain "*"100.00% of "* ]]
	[[ $output == *"inject retval=42 "*"100.00% of "* ]]
}

@test "calls: a difference put in on purpose is noticed, counted and shown" {
	changed "s/SEEK_DATA/SEEK_DATUM/"
	[ "$status" = 1 ]
	[[ $output == *"SEEK_DATA) = N"*"->"*"SEEK_DATUM) = N"* ]]
	[[ $output == *"want lseek("*"SEEK_DATA)"*"had  lseek("*"SEEK_DATUM)"* ]]
}

@test "calls: a tracer that ends before its time is noticed" {
	changed '\$!{/SEEK_HOLE/,\$d}'
	[ "$status" = 1 ]
	[[ $output == *"(the tracer ended)"* ]]
}
