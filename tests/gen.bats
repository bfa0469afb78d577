# gen_syscalls.sh: what it refuses, what it keeps, and what it takes to add something.
load lib.bash
TOP=$TESTS/..

setup() {
	[ -f /usr/include/linux/ioctl.h ] || skip "no kernel headers here"
	mkdir -p "$BATS_TEST_TMPDIR/source"
	cd "$BATS_TEST_TMPDIR/source"
	cp "$TOP"/{Makefile,gen_syscalls.sh,strace.c,syscalls.h} .
	log=$PWD/log
}
older() { sed -i 's/^#define HEADERS_RELEASE .*/#define HEADERS_RELEASE "99.1.2"/' syscalls.h; }

@test "older headers are refused with a sentence, and syscalls.h stays as it is" {
	older
	cp syscalls.h before
	run make syscalls.h
	[ "$status" != 0 ]
	[[ $output == *"the headers in /usr/include are of Linux "*" of 99.1.2; take newer ones"*"make headers_install"* ]]
	[[ $output == *"linux-libc-dev"*"HEADERS=DIR/usr/include"*"FORCE=1"* ]]
	cmp before syscalls.h
	[ ! -e syscalls.h.tmp ]
}

@test "FORCE=1 takes older headers, keeps what they lack, and the program builds and works" {
	older
	sed -i 's/^\tX(mseal, /\tX(from_the_future, 499, -1, -1) \\\n&/
		s/^#define CONSTANTS(E).*/&\n\tE(FROM_THE_FUTURE, 0x123456) \\/' syscalls.h
	run -0 make syscalls.h FORCE=1
	grep -q '^#define HEADERS_RELEASE "99.1.2"$' syscalls.h
	grep -q 'X(from_the_future, 499, -1, -1)' syscalls.h
	grep -q 'E(FROM_THE_FUTURE, 0x123456)' syscalls.h
	# Nothing that the committed file has is lost.
	for list in X E; do
		sed -nE "s/^\\t$list\\(([A-Za-z0-9_]+), .*/\\1/p" "$TOP/syscalls.h" | sort -u >names
		sed -nE "s/^\\t$list\\(([A-Za-z0-9_]+), .*/\\1/p" syscalls.h | sort -u >kept
		[ "$(wc -l <names)" -gt 300 ]
		[ "$(comm -23 names kept)" = "" ]
	done
	run -0 make
	[[ $output != *warning* ]]
	run timeout 10 ./strace -o "$log" echo hello
	same hello "$output"
	like '^write\(1, "hello\\n", 6\) += 6$'
}

@test "a relative directory gives the same file" {
	ln -s /usr/include headers
	FORCE=1 ./gen_syscalls.sh headers >relative
	FORCE=1 ./gen_syscalls.sh /usr/include >absolute
	[ "$(wc -l <relative)" -gt 20000 ]
	cmp relative absolute
}

@test "a step that fails ends it with a sentence, and syscalls.h stays as it is" {
	cp syscalls.h before
	run make syscalls.h FORCE=1 CC=no-such-compiler
	[ "$status" != 0 ]
	[[ $output == *"gen_syscalls.sh: the compiler no-such-compiler does not work"* ]]
	cmp before syscalls.h
	run make syscalls.h FORCE=1 HEADERS=no/such/directory
	[ "$status" != 0 ]
	[[ $output == *"gen_syscalls.sh: no/such/directory: no such directory"* ]]
	cmp before syscalls.h
	# The ninth call of awk fails: in the middle of it.
	mkdir shim
	printf '%s\n' '#!/bin/sh' 'echo >>"$0.calls"' '[ "$(wc -l <"$0.calls")" != 9 ] || exit 1' \
		"exec $(type -P awk) \"\$@\"" >shim/awk
	chmod +x shim/awk
	PATH=$PWD/shim:$PATH run make syscalls.h FORCE=1
	[ "$status" != 0 ]
	[[ $output == *"gen_syscalls.sh: "* ]]
	cmp before syscalls.h
}

@test "a header of the tables that is not there is an error" {
	sed -i 's/^#define HEADERS_RELEASE .*/#define HEADERS_RELEASE "1.0.0"/' syscalls.h
	sed -i 's,^seals 0 .*,seals 0 F_SEAL_??? linux/no_such_header.h ^F_SEAL_,' gen_syscalls.sh
	run ./gen_syscalls.sh /usr/include
	[ "$status" = 1 ]
	[[ $output == *" lacks <"*">, which a row of the tables names"* ]]
}

@test "a call, a struct and a set take one line each" {
	# The number comes from a header, as syscalls.h has it.
	sed -i 's/^\tX(read, 0, /\tX(made_up, 400, -1, -1) \\\n&/' syscalls.h
	sed -i 's,^rlimit linux/resource.h,made_up=timeval linux/time.h tv_sec=X\n&,
		s,^seals 0 ,made_up 0 MADE_UP_??? - =MADE_UP_ONE:1\,MADE_UP_TWO:2\n&,' gen_syscalls.sh
	sed -i 's/^\tSYS(read, /\tSYS(made_up, INT, IN(when, made_up), FLAGS(flags, made_up)),\n&/' strace.c
	run -0 make syscalls.h FORCE=1
	run -0 make
	[[ $output != *warning* ]]
	cat >call.c <<-'END'
		#include <unistd.h>
		#include <sys/syscall.h>
		int main(void) { long when[] = { 0x10, 5 }; syscall(400, when, 7); return 0; }
	END
	gcc -o call call.c
	run -0 timeout 10 ./strace -e trace=made_up -o "$log" ./call
	like '^made_up\(\{tv_sec=0x10, tv_usec=5\}, MADE_UP_ONE\|MADE_UP_TWO\|0x4\) += -1 ENOSYS '
}
