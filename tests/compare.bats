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

# judged VERDICT PTRACE BPF: what compare-bpf says of these lines.
judged() { same "$1" "$("$TESTS/compare-bpf" --pair "$2" "$3")"; }

@test "--bpf: an address may stand for what lies there, nothing else may differ" {
	needs python3
	judged '"abc\"d, e"' 'write(1, "abc\"d, e", 3) = 3' 'write(1, 0x#, 3) = 3'
	judged '"a"...' 'read(0, "a"..., 5) = 5' 'read(0, 0x#, 5) = 5'
	judged 'iov_base="a"' 'writev(1, [{iov_base="a", iov_len=1}, {iov_base="b", iov_len=1}], 2) = 2' \
		'writev(1, [{iov_base=0x#, iov_len=1}, {iov_base="b", iov_len=1}], 2) = 2'
	judged '{iov_base="b", iov_len=1}' 'writev(1, [{iov_base="a", iov_len=1}, {iov_base="b", iov_len=1}], 2) = 2' \
		'writev(1, [{iov_base="a", iov_len=1}, ... /* 0x# */], 2) = 2'
	judged '[128 => 16]' 'accept(3, NULL, [128 => 16]) = 0' 'accept(3, NULL, 0x#) = 0'
	judged '0x# /* # vars */' 'execve("/bin/ls", ["ls", "-la"], 0x# /* # vars */) = 0' \
		'execve("/bin/ls", ["ls", "-la"], 0x#) = 0'
	judged WRONG 'write(1, "abc", 3) = 3' 'write(1, "abd", 3) = 3'
	judged WRONG 'write(1, "abc", 3) = 3' 'write(1, 0x#, 4) = 3'
	judged WRONG 'write(1, "abc", 3) = 3' 'write(1, 0x#, 3) = 2'
	judged WRONG 'write(1, "abc", 3) = 3' 'write(1, NULL, 3) = 3'
	judged WRONG 'writev(1, [{iov_base="a", iov_len=1}], 1) = 1' 'writev(1, [{iov_base=0x#, iov_len=2}], 1) = 1'
	judged WRONG 'openat(AT_FDCWD, "a", O_RDONLY) = 3' 'openat(0x#, "a", O_RDONLY) = 3'
	judged WRONG 'accept(3, NULL, [128 => 16]) = 0' 'accept(3, NULL, [128 => 0]) = 0'
	judged WRONG 'getppid() = 5' 'getpid() = 5'
}

@test "--bpf: wrong values and missing lines of whole programs are noticed" {
	needs python3
	# Its --bpf is ptrace, with another log.
	cat >tracer <<-E
		#!/bin/bash
		[[ \$* == *--bpf* ]] && bpf=1
		"$STRACE" "\${@/--bpf/--quiet=none}" || exit
		[[ ! \$bpf ]] || sed -i "\$CHANGE" "\$2"
	E
	chmod +x tracer
	while IFS='|' read -r change wanted; do
		run clean env CHANGE="$change" STRACE="$PWD/tracer" "$TESTS/compare-bpf" --min 90 echo
		[ "$status" = "$wanted" ] || { echo "$change: $status $output"; return 1; }
	done <<-'E'
		|0
		s,"/etc/ld.so.cache",0x555555,|0
		s,"hello.n",0x555555,|0
		s,"hello.n","hullo\\n",|1
		s/ENOENT/EPERM/|1
		/arch_prctl/d|1
		s/PROT_READ/0x555555/|1
	E
}
