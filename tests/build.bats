# The program as a thing: how it is built and what it is.
load lib.bash
TOP=$TESTS/..

copy_source() {
	mkdir -p "$1" && cp "$TOP"/{Makefile,LICENSE,gen_syscalls.sh,strace.c,syscalls.h,README.md} "$1"
}
build() { make -s -C "$1" "${@:2}" >/dev/null; }

setup_file() {
	export STRACE=$TESTS/../strace machine=$BATS_FILE_TMPDIR/machine
	[ ! -f /usr/include/linux/ioctl.h ] || FORCE=1 "$TOP/gen_syscalls.sh" >"$machine"
	export elsewhere=$BATS_FILE_TMPDIR/a/longer/place
	copy_source "$elsewhere" && make -C "$elsewhere" CC="gcc -nostdinc" >"$BATS_FILE_TMPDIR/made"
}
needs_headers() { [ -f "$machine" ] || skip "no kernel headers here"; }

@test "it is static, without interpreter, dynamic section or relocations" {
	readelf -lW "$TOP/strace" >elf
	unlike 'INTERP|DYNAMIC' elf
	readelf -hW "$TOP/strace" >elf
	like 'Type: +EXEC' elf
	readelf -rW "$TOP/strace" >elf
	like 'no relocations' elf
}

@test "no segment is writable and executable, the stack neither" {
	readelf -lW "$TOP/strace" >elf
	unlike '(LOAD|GNU_STACK).* [R ]WE' elf
	like 'GNU_STACK.* RW ' elf
}

@test "it is stripped and within its budget" {
	readelf -SW "$TOP/strace" >elf
	unlike '\.symtab|\.debug|\.note|\.comment|\.eh_frame' elf
	[ "$(wc -c <"$TOP/strace")" -le 565248 ]
}

@test "two directories, the same bytes" {
	cmp "$TOP/strace" "$elsewhere/strace"
}

@test "clang builds it too, and what it builds works" {
	needs clang
	copy_source here
	run -0 make -C here CC=clang
	[[ $output != *warning* ]]
	run timeout 10 here/strace -o "$log" true
	[ "$status" = 0 ]
	like '^execve'
}

@test "for arm64 and riscv64, with gcc and clang: no warning, and in two directories the same bytes" {
	local arch triplet cc made=0
	copy_source here
	copy_source a/longer/way
	for arch in arm64:aarch64-linux-gnu riscv64:riscv64-linux-gnu; do
		triplet=${arch#*:} arch=${arch%:*}
		for cc in "$triplet-gcc" "clang --target=$triplet -fuse-ld=lld"; do
			type -P "${cc%% *}" && { [[ $cc != clang* ]] || type -P ld.lld; } || continue
			rm -f {here,a/longer/way}/strace*[0-9]
			run -0 make -C here "CC=$cc" "ARCH=$arch"
			[[ $output == *"strace-$arch: "*" bytes, "*" compressed"* && $output != *warning* ]]
			build a/longer/way "CC=$cc" "ARCH=$arch"
			cmp {here,a/longer/way}/"strace-$arch"
			made=$((made + 1))
		done
	done
	[ "$made" -gt 0 ] || skip "needs a compiler for another architecture"
	run -2 make -C here ARCH=vax
	[[ $output == *"ARCH is one of amd64 arm64 riscv64"* ]]
	build here clean
	! compgen -G "here/strace-*"
}

@test "with -g in CFLAGS its symbols stay, and a debugger works" {
	copy_source here
	run -0 make -C here CFLAGS='-Og -g'
	[[ $output != *warning* ]]
	readelf -sW here/strace >elf
	like 'FUNC .* trace_loop$' elf
	run timeout 10 here/strace -o "$log" echo hello
	same hello "$output"
	like '^write\(1, "hello\\n", 6\) += 6$'
	command -v gdb >/dev/null || return 0
	run timeout 60 gdb -nx -batch -ex 'break print_version' -ex run -ex bt -ex 'print opt.column' --args here/strace -V
	[[ $output == *"print_version"*"strace_main"*"= 40"* ]]
}

@test "every level of optimisation, link-time optimisation and every linker make one that works, without a warning" {
	local flags made=0
	copy_source here
	for flags in -O0 -O3 '-Os -flto' '-Os -fuse-ld=bfd' '-Os -fuse-ld=gold' '-Os -fuse-ld=lld'; do
		[[ $flags != *-ld=* ]] || type -P "ld.${flags##*=}" >/dev/null || continue
		rm -f here/strace
		run -0 make -C here CFLAGS="$flags"
		[[ $output != *warning* ]]
		run timeout 10 here/strace -o "$log" echo hello
		same hello "$output"
		like '^write\(1, "hello\\n", 6\) += 6$'
		made=$((made + 1))
	done
	[ "$made" -ge 4 ]
}

@test "no headers are needed" {
	grep -E 'strace: [0-9]+ bytes' "$BATS_FILE_TMPDIR/made"
}

@test "make install, with DESTDIR and PREFIX, and make clean" {
	cp -a "$elsewhere" here
	build here install DESTDIR="$PWD/root" PREFIX=/opt/x
	run -0 root/opt/x/bin/strace -V
	build here clean
	[ ! -e here/strace ]
}

@test "make dist twice gives the same tar, with all that a build needs" {
	copy_source here; mkdir here/tests; cp "$TESTS"/*.bats here/tests
	build here dist; mv here/strace.tar.gz one
	touch here/*
	build here dist
	cmp one here/strace.tar.gz
	tar xzf one && diff -r here strace -x strace.tar.gz
}

@test "syscalls.h agrees with the headers of this machine" {
	needs_headers
	calls() { sed -nE 's/^\tX\(([a-z0-9_]+), (-?[0-9]+), (-?[0-9]+), (-?[0-9]+), .*/\1 \2 \3 \4/p' "$1" | sort; }
	calls "$TOP/syscalls.h" >ours
	calls "$machine" >theirs
	[ "$(wc -l <theirs)" -gt 350 ]
	# A number that both know is the same; we may know more.
	join ours theirs | awk '
		{ for (i = 2; i <= 4; i++) if ($(i + 3) != -1 && $i != $(i + 3)) { print; bad = 1 } }
		END { exit bad }'
	[ "$(join -v 2 ours theirs | wc -l)" = 0 ]
	# The amd64 and i386 numbers straight from the headers.
	for abi in 64:2 32:3; do
		sed -nE 's/^#define __NR_([a-z0-9_]+) ([0-9]+)$/\1 \2/p' \
			/usr/include/*/asm/unistd_${abi%:*}.h /usr/include/asm/unistd_${abi%:*}.h 2>/dev/null | sort -u >direct
		[ "$(wc -l <direct)" -gt 300 ]
		awk -v c=${abi#*:} 'FNR == NR { n[$1] = $2; next } $1 in n && $c != n[$1] { print; bad = 1 } END { exit bad }' \
			direct ours
		[ "$(join -v 1 direct ours | wc -l)" = 0 ]
	done
}

@test "structs are as large as the headers of this machine say, on amd64 and i386" {
	needs_headers
	sed -nE '/^#if/,/^#(else|endif)/d; /kept: /d; s,^\t/\* (.*) of ([^ ]*)\, ([0-9-]+) and ([0-9]+) bytes \*/.*,\2:\1:\3:\4,p' "$machine" | sort -u >structs
	[ "$(wc -l <structs)" -gt 40 ]
	checked=0
	for headers in $(cut -d: -f1 structs | sort -u); do
		tr , '\n' <<<"$headers" | sed 's/.*/#include <&>/; 1i #include <stddef.h>' >headers.c
		for bits in 64 32; do
			awk -F: -v headers="$headers" -v size=$((bits == 64 ? 3 : 4)) '$1 == headers && $size != "-" {
				printf "_Static_assert(sizeof(%s) == %s, \"%s\");\n", $2, $size, $2 }' structs >asserts.c
			cat headers.c asserts.c >sizes.c
			# Where its headers are not to be had for these bits there is nothing to compare.
			gcc -m$bits -w -fsyntax-only sizes.c 2>wrong || ! gcc -m$bits -w -fsyntax-only headers.c 2>/dev/null ||
				{ cat wrong; return 1; }
			[ ! -s wrong ] || continue
			checked=$((checked + $(wc -l <asserts.c)))
		done
	done
	echo "$checked checked"
	[ "$checked" -gt 80 ]
}

@test "it uses less than 1 MiB of memory" {
	start "$STRACE" -o "$log" "$BUILD/act" sleep 3000
	until_true grep -qs nanosleep "$log"
	memory=$(sed -nE 's/^VmHWM:[^0-9]*([0-9]+) kB/\1/p' "/proc/$pid/status")
	echo "$memory kB"
	[ "$memory" -lt 1024 ]
}
