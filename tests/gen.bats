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

# What syscalls.h FILE is for an architecture, by the macro that names it: one entry a line.
entries() {
	printf '%s\n' "#include \"$PWD/$1\"" '#define V(t, prefix, rest, value) {V, prefix ## rest, value}' \
		'#define S(name, ...) {S, name, __VA_ARGS__} SET_##name(V, T)' \
		'SYSCALL_LIST(X) SETS(S) IOCTL_SETS(S) CONSTANTS(E) IOCTL_CONSTANTS(E) ROW_PRINTERS(X) ROWS' |
		gcc -std=c11 -E -P -U__x86_64__ "-D$2" - | tr -d ' \n' | sed 's/;\|[XE]([^()]*)\|{[VS][^{}]*}/&\n/g' | sort -u
}

@test "FORCE=1 takes older headers, keeps what they lack, and the program builds and works" {
	older
	sed -i 's/^\tX(mseal, /\tX(from_the_future, 499, -1, -1, 498, -1) \\\n&/
		s/^#define CONSTANTS(E).*/&\n\tE(FROM_THE_FUTURE, 0x123456) \\/
		0,/^\tE(PROT_BTI, .*/s//&\n\tE(ARM_OF_THE_FUTURE, 0x654321) \\/' syscalls.h
	cp syscalls.h before.h
	run -0 make syscalls.h FORCE=1
	grep -q '^#define HEADERS_RELEASE "99.1.2"$' syscalls.h
	# Nothing that the committed file has of any architecture is lost. Widths and prefixes of sets,
	# and what members of structs take, may be otherwise in older headers.
	for macro in __x86_64__ __aarch64__ __riscv; do
		entries before.h $macro | grep '^[XE](' >names
		entries syscalls.h $macro >kept
		[ "$(wc -l <names)" -gt 3000 ]
		grep -q '^X(from_the_future,499,-1,-1,498,-1)$' kept
		grep -q '^E(FROM_THE_FUTURE,0x123456)$' kept
		[ "$(comm -23 names kept | grep -c -v AMDKFD)" = 0 ]
		# What differs between architectures still does.
		grep -oE '^(E\(ARM_OF_.*,0x6.*|\{V,(O_DIRECTORY|PTRACE_GETREGS),.*|STRUCT\(epoll_event,[0-9]*)' kept >$macro
	done
	same "STRUCT(epoll_event,12 {V,O_DIRECTORY,0x10000} {V,PTRACE_GETREGS,0xc}" "$(xargs <__x86_64__)"
	same "E(ARM_OF_THE_FUTURE,0x654321) STRUCT(epoll_event,16 {V,O_DIRECTORY,0x4000}" "$(xargs <__aarch64__)"
	same "STRUCT(epoll_event,16 {V,O_DIRECTORY,0x10000}" "$(xargs <__riscv)"
	run -0 make
	[[ $output != *warning* ]]
	run timeout 10 ./strace -o "$log" echo hello
	same hello "$output"
	like '^write\(1, "hello\\n", 6\) += 6$'
}

# A tree in which the other architectures are made of what this machine has.
tree() {
	local arch asm=/usr/include/x86_64-linux-gnu/asm
	[ -d $asm ] || asm=/usr/include/asm
	mkdir tree
	ln -s /usr/include/{asm-generic,cxl,drm,fwctl,linux,misc,mtd,rdma,regulator,scsi,sound,video,xen} tree
	for arch in x86_64-linux-gnu aarch64-linux-gnu riscv64-linux-gnu arm-linux-gnueabihf; do
		mkdir tree/$arch
		cp -rL $asm tree/$arch/asm
	done
	echo '#define __NR_read (__NR_SYSCALL_BASE + 3)' >tree/arm-linux-gnueabihf/asm/unistd-eabi.h
}

@test "headers of amd64 alone are refused with a sentence that says where to get the others" {
	tree
	sed -i 's/^#define HEADERS_RELEASE .*/#define HEADERS_RELEASE "1.0.0"/' syscalls.h
	rm -r tree/riscv64-linux-gnu tree/arm-linux-gnueabihf
	run ./gen_syscalls.sh tree
	[ "$status" = 1 ]
	[ "${#lines[@]}" = 1 ]
	[[ $output == *"/tree lacks riscv64-linux-gnu/asm arm-linux-gnueabihf/asm; take"*"linux-libc-dev"* ]]
	[[ $output == *"make headers_install ARCH="*"FORCE=1"* ]]
}

@test "three architectures: what they share once, what differs for each; from a relative directory" {
	tree
	older
	# What the arm64 of this tree has of its own: a flag, a request, a number, no set; riscv64 a call.
	sed -i '1i #define O_DIRECTORY 040000\n#define O_DIRECT 0200000' tree/aarch64-linux-gnu/asm/fcntl.h
	echo '#define __NR_made_up 259' >>tree/riscv64-linux-gnu/asm/unistd_64.h
	sed -i 's,\(__NR_openat\) .*,\1 56,' tree/aarch64-linux-gnu/asm/unistd_64.h
	rm tree/aarch64-linux-gnu/asm/prctl.h
	echo '#define MADE_UP_REQUEST _IO(0xee, 7)' >>tree/aarch64-linux-gnu/asm/ioctls.h
	FORCE=1 ./gen_syscalls.sh tree >new.h
	[ "$(grep -c '^#define SET_errnos' new.h)" = 1 ]
	[ "$(grep -c '^#define SET_open_flags(' new.h)" = 2 ]
	for macro in __x86_64__ __aarch64__ __riscv; do entries new.h $macro >$macro; done
	for macro in __x86_64__ __aarch64__ __riscv; do
		grep -q '^X(made_up,-1,-1,-1,259,-1)$' $macro
		grep -q '^X(openat,257,295,56,257,' $macro
		grep -q '^X(read,0,3,0,0,3)$' $macro
		# Rows name its constants; where it is not there they have values that no call has.
		if [ $macro = __aarch64__ ]; then grep -q '^E(ARCH_SET_FS,0xf[0-9]\{7\})$' $macro
		else grep -q '^E(ARCH_SET_FS,0x1002)$' $macro; fi
	done
	own() { grep -oE '^(E\(MADE_UP_.*|\{V,(O_DIRECTORY|ARCH_SET_GS),.*|STRUCT\(epoll_event,[0-9]*)' $1 | xargs; }
	same "STRUCT(epoll_event,12 {V,ARCH_SET_GS,0x1001} {V,O_DIRECTORY,0x10000}" "$(own __x86_64__)"
	same "E(MADE_UP_REQUEST,0xee07) STRUCT(epoll_event,16 {V,O_DIRECTORY,0x4000}" "$(own __aarch64__)"
	same "STRUCT(epoll_event,16 {V,ARCH_SET_GS,0x1001} {V,O_DIRECTORY,0x10000}" "$(own __riscv)"
	mv new.h syscalls.h
	run -0 make
	[[ $output != *warning* ]]
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
	# The thirtieth call of awk fails, and those behind it: in the middle of it.
	mkdir shim
	printf '%s\n' '#!/bin/sh' 'echo >>"$0.calls"' '[ "$(wc -l <"$0.calls")" -lt 30 ] || exit 1' \
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
	tree
	run ./gen_syscalls.sh tree
	[ "$status" = 1 ]
	[[ $output == *" lacks <"*">, which a row of the tables names"* ]]
}

@test "a call, a struct and a set take one line each" {
	# The number comes from a header, as syscalls.h has it.
	sed -i 's/^\tX(read, 0, /\tX(made_up, 400, -1, -1, -1, -1) \\\n&/' syscalls.h
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
