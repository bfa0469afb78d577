# What people run strace for: the files and calls that a program uses, its own code, its rings.
load lib.bash

# Reports come with tabs and columns; what is compared has one space where those have many.
report() { tr -s ' ' <"$log" | sed 's/^ //'; }
reported() { report >report; line "$1" report; }

setup_programs() {
	cat >reads.c <<-'C'
		#include <fcntl.h>
		#include <stdio.h>
		#include <sys/mman.h>
		#include <sys/stat.h>
		#include <unistd.h>
		static char buf[64];
		int main(void)
		{
			struct stat st;
			int fd, dir = open("d", O_RDONLY | O_DIRECTORY);
			mkdir("made", 0700);
			fd = openat(dir, "in", O_RDONLY);
			read(fd, buf, 10);
			read(dup(fd), buf, 10);
			mmap(0, 4096, PROT_READ, MAP_PRIVATE, fd, 0);
			chdir("d");
			stat("./in", &st);
			stat("..//d/../d/in", &st);
			fd = open("out", O_CREAT | O_WRONLY, 0600);
			write(fd, "x", 1);
			rename("out", "out2");
			unlink("nosuch");
			return 0;
		}
	C
	gcc -O1 -w -static -o reads reads.c
	mkdir -p d
	echo 'a line to read' >d/in
}

@test "--files: how often each path was opened, read, written, looked at, and how it failed first" {
	setup_programs
	local cwd
	cwd=$(pwd -P)
	trace --files ./reads
	[ "$status" = 0 ]
	reported "open read write exec stat error path"
	reported "1 $cwd/reads"			# executed: the columns before are blank
	reported "1 3 1 $cwd/d/in"		# opened by a dirfd, read also by a copy of the descriptor and mapped, looked at after chdir()
	reported "1 $cwd/d/../d/../d/in"	# as named, but for what says nothing
	reported "1 $cwd/made"
	reported "1 2 $cwd/d/out"		# opened; written and renamed
	reported "1 $cwd/d/out2"
	reported "ENOENT $cwd/d/nosuch"
	unlike '/reads\.c|openat\('
}

@test "--files=writes: what is written, made or changed, and nothing else" {
	setup_programs
	trace --files=writes ./reads
	awk '{ print $NF }' "$log" | sed 's,.*/,,' | sort >names
	same "$(printf '%s\n' made nosuch out out2 path)" "$(grep -v '^nosuch$' names; echo nosuch)" ||
		same "$(printf '%s\n' made out out2 path)" "$(<names)"
}

@test "--files: with -f of all processes, with the first one's number and a + for others" {
	echo x >one
	trace -f --files sh -c 'cat one one; cat one; :'
	[ "$status" = 0 ]
	like "^ +[0-9]+ +[0-9]+ .* [0-9]+\+ .*/one$"
	like '^ *open +read +write +exec +stat error +pid path$'
	strace --files sh -c 'cat one; :'
	[[ $stderr == *'children and threads of the program are not in the report: -f traces them'* ]]
	strace -f --files sh -c 'cat one; :'
	[[ $stderr != *'children and threads'* ]]
}

@test "--files: what a call does with its paths comes from its row" {
	ln -s in link
	echo x >in
	trace -f --files sh -c 'cat link >/dev/null; cp in copy; mv copy moved; rm moved; chmod 600 in; ln in hard
		mkdir dir; rmdir dir; test -x in; ls >/dev/null; touch new; readlink link >/dev/null'
	[ "$status" = 0 ]
	report >report
	local cwd
	cwd=$(pwd -P)
	like "^1 2 2 [0-9]+\+? $cwd/link$" report
	like "^[0-9]+ [0-9]+ .* $cwd/copy$" report
	like " $cwd/moved$" report
	like " $cwd/hard$" report
	like " $cwd/new$" report
	like " $cwd/dir$" report
}

@test "--files: the loader and the interpreters of scripts, which no call names, are in it" {
	printf '#!/bin/sh\n:\n' >script
	chmod +x script
	trace -f --files ./script
	report >report
	like "/script$" report
	like "^1 /bin/sh$" report
	like "^1 /lib.*/ld-linux.*$" report
}

@test "--files: no escape sequence, newline or invalid text of a name reaches the report" {
	trace --files=missing "$BUILD/act" true
	printf 'int main(void) { access("/\\33[31mred\\n\\377end", 0); access("/tab\\there", 0); return 0; }' >c.c
	gcc -include unistd.h -o c c.c
	trace --files=missing ./c
	line '/\33[31mred\n\377end: ENOENT (No such file or directory)'
	line '/tab\there: ENOENT (No such file or directory)'
	[[ $(LC_ALL=C tr -d '\12\40-\176' <"$log" | wc -c) == 0 ]]
}

@test "--files: a tracee that names a million files costs bounded memory, and is told" {
	cat >many.c <<-'C'
		#include <stdio.h>
		#include <unistd.h>
		int main(void)
		{
			static char name[4096];
			for (int i = 0; i < 300000; i++) {
				sprintf(name, "/nosuch%d", i);
				access(name, 0);
			}
			for (int i = 0; i < 4000; i++)
				name[i] = i % 2 ? 'x' : '/';
			for (int i = 0; i < 300; i++) {
				name[0] = (char)i;
				access(name, 0);
			}
			return access((char *)8, 0) && access((char *)-1, 0) ? 0 : 1;
		}
	C
	gcc -O1 -o many many.c
	run clean timeout 120 "$STRACE" --affinity=off -o "$log" --files ./many
	[ "$status" = 0 ]
	like '^\.\.\. and [0-9]+ more$'
	[[ $(wc -l <"$log") -lt 263000 ]]
}

@test "--files: names of sockets; io_uring is said to be left out" {
	needs python3
	local python
	python=$(python3 -c 'import sys; print(sys.executable)')
	strace -f --files=missing "$python" -c 'import socket
try: socket.socket(socket.AF_UNIX).connect("/nosuch.sock")
except OSError: pass
s = socket.socket(socket.AF_UNIX)
s.bind("here")
s.listen()
socket.socket(socket.AF_UNIX).connect("here")
try: socket.socket(socket.AF_UNIX).connect("\0abstract")
except OSError: pass'
	echo "$stderr" >report
	line '/nosuch.sock: ENOENT (No such file or directory)' report
	unlike 'here|abstract' report
	"$BUILD/uring" thread || skip "no io_uring here"
	strace -f --files "$BUILD/uring" thread
	[[ $stderr == *'what the program does through an io_uring is not in the report'* ]]
}

@test "--files: without /proc relative names stay as they are, with a remark" {
	needs_root
	needs unshare
	mkdir box
	printf 'int main(void) { access("relative", 0); access("/absolute", 0); return 0; }' >c.c
	gcc -static -include unistd.h -o box/c c.c
	cp -L "$STRACE" box/strace
	run clean timeout 20 chroot box /strace --files /c
	report <<<"$output" >/dev/null
	[[ $output == *' relative (in a directory that is not known)'* ]]
	[[ $output == *' /absolute'* ]]
	mkdir box/dir
	printf 'int main(void) { return chdir("dir"); }' >c.c
	gcc -static -include unistd.h -o box/c c.c
	run clean timeout 20 chroot box /strace --files=list /c
	[[ $output == *'1 names in directories that are not known are not in the list'* ]]
}

@test "--files: paths in a chroot are those of strace's root" {
	needs_root
	mkdir box
	printf 'int main(void) { access("/absolute", 0); return 0; }' >c.c
	gcc -static -include unistd.h -o box/c c.c
	trace -f --files=missing chroot box /c
	line "$(pwd -P)/box/absolute: ENOENT (No such file or directory)"
}

@test "--files: .. does not leave the root of a process" {
	needs_root
	mkdir -p box/etc box/dir
	echo x >box/etc/in
	ln -s ../../../../etc/in box/up
	ln -s /etc/in box/top
	cat >c.c <<-'C'
		#include <fcntl.h>
		#include <unistd.h>
		int main(void)
		{
			access("/../etc/a", 0);
			chdir("/dir");
			access("../../../etc/b", 0);
			access("/dir/../../nosuch", 0);
			open("../up", O_RDONLY);
			open("../top", O_RDONLY);
			return 0;
		}
	C
	gcc -static -o box/c c.c
	local cwd
	cwd=$(pwd -P)
	trace -f --files=missing chroot box /c
	line "$cwd/box/etc/a: ENOENT (No such file or directory)"
	line "$cwd/box/dir/../etc/b: ENOENT (No such file or directory)"
	line "$cwd/box/dir/../nosuch: ENOENT (No such file or directory)"
	trace -f --files=list chroot box /c
	line "$cwd/box/etc/in"
	line "$cwd/box/up"
	line "$cwd/box/top"
}

@test "--files: RESOLVE_IN_ROOT, names that end in (deleted), what a link leads to" {
	mkdir -p 'd (deleted)' gone in
	echo x >in/file
	echo x >real
	ln -s real link
	cat >c.c <<-'C'
		#include <fcntl.h>
		#include <sys/stat.h>
		#include <sys/syscall.h>
		#include <unistd.h>
		int main(void)
		{
			struct { unsigned long flags, mode, resolve; } how = { O_RDONLY, 0, 0x10 };
			char c;
			int fd = open("link", O_RDONLY), dir = open("in", O_RDONLY);
			read(fd, &c, 1);
			unlink("real");
			syscall(437, dir, "/file", &how, sizeof how);
			syscall(437, dir, "/../a", &how, sizeof how);
			chdir("d (deleted)");
			access("b", 0);
			chdir("../gone");
			rmdir("../gone");
			access("c", 0);
			fd = open("/", O_RDONLY);
			syscall(SYS_newfstatat, fd, "", &how, 0); /* not of / */
			fd = openat(dir, "new", O_CREAT | O_RDWR, 0600);
			futimens(fd, NULL);
			return 0;
		}
	C
	gcc -w -D_GNU_SOURCE -static -o c c.c
	local cwd
	cwd=$(pwd -P)
	trace --files ./c
	reported "1 1 $cwd/link"
	reported "1 $cwd/real"
	reported "1 /"
	reported "1 1 $cwd/in/new"
	reported "1 $cwd/in/file"
	reported "ENOENT $cwd/in/a"
	reported "ENOENT $cwd/d (deleted)/b"
	reported "ENOENT $cwd/gone/c"
}

@test "--files opens nothing but regular files to see their interpreters" {
	mkfifo fifo
	chmod +x fifo
	printf 'int main(void) { execl("./fifo", "fifo", (char *)0); return 0; }' >c.c
	gcc -static -include unistd.h -o c c.c
	start sh -c 'echo >fifo; echo >opened'
	until_true eval 'grep -qs wait_for_partner /proc/'"$pid"'/wchan || asleep '"$pid"
	run clean timeout 10 "$STRACE" -o "$log" --files ./c
	[ "$status" = 0 ]
	printf '#!%s\n' "$PWD/fifo" >script
	chmod +x script
	run clean timeout 10 "$STRACE" -o "$log" ./script
	[ "$status" = 1 ]
	! [ -e opened ]
	asleep "$pid"
}

@test "--files=missing: paths that never succeeded; a name that was searched for is one line" {
	cat >search.c <<-'C'
		#include <unistd.h>
		#include <fcntl.h>
		int main(void)
		{
			access("a/libfoo.so", 0);
			access("b/libfoo.so", 0);
			open("c/libfoo.so", O_RDONLY);
			access("a/gone", 0);
			access("b/gone", 0);
			access("alone", 0);
			access("late", 0);
			close(open("late", O_CREAT | O_WRONLY, 0600));
			open("c/libfoo.so/x", O_RDONLY);
			return 0;
		}
	C
	gcc -o search search.c
	mkdir -p a b c
	touch c/libfoo.so
	local cwd
	cwd=$(pwd -P)
	trace --files=missing ./search
	line "libfoo.so: not in 2 directories, found in $cwd/c"
	line "gone: not in 2 directories: $cwd/a, $cwd/b"
	line "$cwd/alone: ENOENT (No such file or directory)"
	line "$cwd/c/libfoo.so/x: ENOTDIR (Not a directory)"
	unlike 'late'
	unlike 'preload'		# the loader's, in one line at the end
	like '^\(and what is optional: [0-9]+ of the loader, [0-9]+ of the locale\)$'
}

@test "--files=missing: the interpreter of a program that cannot start" {
	cp "$(readlink -f /bin/true)" broken
	printf 'int main(void) { return 0; }' >c.c
	gcc -Wl,--dynamic-linker=/nosuch/ld.so.9 -o broken c.c
	trace -f --files=missing sh -c './broken; :'
	line '/nosuch/ld.so.9: ENOENT (No such file or directory)' ||
		like '^.*optional: [1-9]'
}

# The root of an image: what the list says, and nothing else.
root_of() { # root_of COMMAND...
	rm -rf root
	mkdir -p root/proc root/dev root/tmp
	clean timeout 60 "$STRACE" -qq -f -o list --files=list "$@" >expected 2>messages </dev/null ||
		{ cat messages; return 1; }
	sort -c list
	tar -cf root.tar -T list 2>/dev/null
	tar -C root -xf root.tar
	[[ $(find root -type f | wc -l) -gt 1 ]]
}

@test "--files=list: five dynamic programs run in a root that is made of it" {
	needs_root
	needs tar python3 awk sed sort
	local python
	python=$(python3 -c 'import sys; print(sys.executable)')
	export PYTHONDONTWRITEBYTECODE=1
	echo text >/tmp/answers-text.$$
	try() {
		root_of "$@"
		run --separate-stderr clean timeout 60 chroot root "$@" </dev/null
		[[ $status == 0 ]] || { echo "$*: $status"; echo "$stderr"; cat list; return 1; }
		same "$(<expected)" "$output"
	}
	try "$python" -c 'import json, decimal, hashlib; print(json.dumps([1, {"a": hashlib.md5(b"x").hexdigest()}]))'
	try "$(type -P awk)" 'BEGIN { print 6 * 7; print toupper("awk") }'
	try "$(type -P sed)" -n 1p "/tmp/answers-text.$$"
	try "$(type -P sort)" "/tmp/answers-text.$$"
	try "$(type -P bash)" -c 'echo $((6 * 7)); [[ abc =~ b ]] && echo yes'
	rm "/tmp/answers-text.$$"
}

@test "--files=list: links on the way, existing files only, not what the program made, empty directories" {
	mkdir -p real/sub empty full
	echo x >real/sub/file
	echo x >full/other
	ln -s real link
	ln -s ../real/sub/file real/alias
	ln -s nothing dangling
	cat >needs.c <<-'C'
		#include <fcntl.h>
		#include <sys/stat.h>
		#include <sys/wait.h>
		#include <unistd.h>
		int main(void)
		{
			struct stat st;
			open("link/../real/alias", O_RDONLY);
			open("link/sub/file", O_RDONLY);
			open("nosuch", O_RDONLY);
			lstat("dangling", &st);
			stat("empty", &st);
			stat("full", &st);
			close(open("made", O_CREAT | O_WRONLY, 0600));
			close(open("gone", O_CREAT | O_WRONLY, 0600));
			unlink("gone");
			open("/proc/self/maps", O_RDONLY);
			access("late", 0);
			if (!fork())
				_exit(open("late", O_CREAT | O_WRONLY, 0600) < 0);
			wait(NULL);
			open("late", O_RDONLY);
			return 0;
		}
	C
	gcc -static -o needs needs.c
	local cwd
	cwd=$(pwd -P)
	run --separate-stderr clean "$STRACE" -o "$log" --files=list ./needs
	grep -F "$cwd/" "$log" | sed "s,^$cwd/,," >names || true
	same "$(printf '%s\n' dangling empty link needs real/alias real/sub/file | sort)" "$(<names)"
	unlike '^/proc/'
	[[ $stderr == *"not in the list, as tar would take all that is in it: $cwd/full"* ]]
	[[ $stderr != *"all that is in it: $cwd/real"* ]]
}

@test "--files=list: a file is not needed because a descriptor of it is looked at" {
	printf 'int main(void) { struct stat st; return fstat(1, &st); }' >c.c
	gcc -static -include sys/stat.h -o c c.c
	clean "$STRACE" -qq -o "$log" --files=list ./c >mine
	same "$(pwd -P)/c" "$(<"$log")"
}

@test "--files=list: a file that was made just before is not the program's" {
	printf 'int main(void) { return truncate("file", 1); }' >c.c
	gcc -static -include unistd.h -o c c.c
	echo xyz >file
	sleep 0.011	# a tick of the slowest clock
	trace --files=list ./c
	line "$(pwd -P)/file"
}

@test "--files=list: names as tar -T reads them; -0 as they are" {
	local name=$'odd \\name\twith\nlines\33[31m'
	printf 'int main(void) { open("odd \\\\name\\twith\\nlines\\33[31m", 0); return 0; }' >c.c
	gcc -static -include fcntl.h -o c c.c
	echo x >"$name"
	trace --files=list ./c
	line "$(pwd -P)/odd \\\\name\\twith\\nlines\\33[31m"
	tar -cf x.tar -T "$log" 2>/dev/null
	[[ $(tar -tf x.tar | grep -c 'odd') == 1 ]]
	trace --files=list -0 ./c
	tr '\0' '\1' <"$log" | grep -q $'\33' # as it is
	tar -cf y.tar --null -T "$log" 2>/dev/null
	cmp <(tar -tf x.tar) <(tar -tf y.tar)
	python3 - <<-'PY' "$STRACE" || { [[ $? == 77 ]] && skip 'no pty'; }
		import os, pty, sys
		pid, fd = pty.fork()
		if not pid:
		    os.execv(sys.argv[1], ["strace", "--files=list", "-0", "./c"])
		data = b""
		try:
		    while (part := os.read(fd, 4096)):
		        data += part
		except OSError:
		    pass
		sys.exit(b"\33" in data or b"\0" in data or b"odd" not in data)
	PY
}

@test "--after-loader: nothing of the dynamic loader; constructors and the program are shown" {
	cat >hello.c <<-'C'
		#include <stdio.h>
		#include <unistd.h>
		__attribute__((constructor)) static void first(void) { access("constructor", 0); }
		int main(void) { puts("hello"); return 0; }
	C
	gcc -o hello hello.c
	trace --after-loader ./hello
	line '--- SIGNONE ---' && return 1
	like '^execve\("./hello"'
	like '^access\("constructor"'
	like '^write\(1, "hello\\n", 6\)'
	unlike 'ld.so.cache|libc.so|preload|arch_prctl'
	[[ $(wc -l <"$log") -lt 15 ]]
	trace ./hello
	like 'ld.so.cache'
}

@test "--after-loader: after each exec, in children, of static and i386 programs" {
	printf 'int main(void) { access("mine", 0); return 0; }' >c.c
	gcc -static -include unistd.h -o c c.c
	trace --after-loader ./c
	like '^execve'
	like '^access\("mine"'
	like 'arch_prctl|brk'	# a static program has no loader
	trace -f --after-loader --whole-lines sh -c 'env true; :'
	unlike 'ld.so.cache|libc.so'
	like 'execve\("[^"]*/true", \["true"\].* = 0$'
	if gcc -m32 -include unistd.h -o c32 c.c 2>/dev/null && ./c32; then
		trace --after-loader ./c32
		unlike 'ld.so.cache|libc.so'
		like '^access\("mine"'
	fi
}

@test "--after-loader: a loader that is the C library cannot be judged: all is shown, and a message says so" {
	printf 'int main(void) { return 0; }' >c.c
	cp "$(readlink -f /lib64/ld-linux-x86-64.so.2)" ld-musl-x86_64.so.1
	gcc -Wl,--dynamic-linker="$PWD/ld-musl-x86_64.so.1" -o c c.c
	strace --after-loader ./c
	[[ $stderr == *'what its dynamic loader does is shown, too: its C library is its loader'* ]]
	[[ $stderr == *libc.so* ]]
}

@test "--after-loader goes with -c and --files" {
	trace --after-loader --files cat /dev/null
	unlike 'ld.so.cache|libc\.so'
	trace --after-loader -c true
	unlike ' openat$'
}

has_words() { # TEXT WORD...: they are in it
	local word
	for word in "${@:2}"; do [[ " $1 " == *" $word "* ]] || { echo "no $word in $1"; return 1; }; done
}

valid_profile() { # FILE: is it one that runtimes take?
	python3 - "$1" <<-'PY'
		import json, sys
		p = json.load(open(sys.argv[1]))
		assert p["defaultAction"] == "SCMP_ACT_ERRNO" and p["defaultErrnoRet"] == 1
		assert "SCMP_ARCH_X86_64" in p["architectures"]
		names = [s["names"] for s in p["syscalls"]]
		assert all(n == sorted(n) for n in names) and all(s["action"] == "SCMP_ACT_ALLOW" for s in p["syscalls"])
		both = sum(names, [])
		assert len(both) == len(set(both))
		print(" ".join(names[0]))
	PY
}

@test "--seccomp-profile: the calls that are seen, sorted, in valid JSON, to the trace or a file" {
	needs python3
	trace --seccomp-profile cat /dev/null
	run valid_profile "$log"
	[ "$status" = 0 ]
	has_words "$output" close execve exit_group read
	[[ " $output " != *' mkdir '* ]]
	trace --seccomp-profile=p.json -f sh -c 'mkdir d; :'
	[[ $status == 0 && ! -s $log ]]
	run valid_profile p.json
	has_words "$output" mkdir
	if [[ $(type -P jq) ]]; then jq . p.json >jq; fi
	strace --seccomp-profile=/nosuch/p.json true
	[[ $status == 1 && $stderr == *"Can't fopen '/nosuch/p.json': No such file or directory"* ]]
	strace --seccomp-profile=p.json sh -c 'cat /dev/null; :'
	[[ $stderr == *'-f traces them'* ]]
}

@test "--seccomp-profile: calls without names are said, those of i386 have their architecture" {
	needs python3
	printf 'int main(void) { syscall(1999); syscall(1998); return 0; }' >c.c
	gcc -w -include unistd.h -o c c.c
	strace --seccomp-profile=p.json ./c
	valid_profile p.json
	[[ $stderr == *'2 calls have numbers without names and are not in the profile'* ]]
	unlike 'ARCH_X86"' p.json
	needs_i386
	strace --seccomp-profile=p.json "$BUILD/calls32" /dev/null
	valid_profile p.json
	line $'\t\t"SCMP_ARCH_X86"' p.json
}

@test "--seccomp-profile: the program runs under it with runc, and what it did not do is denied" {
	needs_root
	needs runc jq
	cat >m.c <<-'C'
		#include <errno.h>
		#include <stdio.h>
		#include <sys/mman.h>
		#include <sys/stat.h>
		#include <unistd.h>
		int main(int argc, char **argv)
		{
			printf("mlock %d\n", mlock(argv, 10));
			if (argc > 1)
				printf("mkdir %d", mkdir("/tmpx", 0755));
			if (argc > 1)
				printf(" %d\n", errno);
			return 0;
		}
	C
	mkdir -p rootfs/proc
	gcc -static -o rootfs/m m.c
	strace -f --seccomp-profile=p.json rootfs/m
	[ "$status" = 0 ]
	bundle() { # NO_NEW_PRIVS COMMAND
		jq -n --slurpfile s p.json --argjson nnp "$1" --arg command "$2" '{ ociVersion: "1.0.2",
			root: { path: "rootfs" }, mounts: [{ destination: "/proc", type: "proc", source: "proc" }],
			process: { cwd: "/", args: ($command / " "), noNewPrivileges: $nnp },
			linux: { namespaces: [{ type: "pid" }, { type: "mount" }], seccomp: $s[0] } }' >config.json
	}
	contained() { timeout -k 1 30 runc --root state run "x$RANDOM" </dev/null 2>&1; }
	bundle true true
	jq 'del(.linux.seccomp) | .process.args = ["/m"]' config.json >c && mv c config.json
	run contained
	[[ $status == 0 ]] || skip "runc runs nothing here"
	local nnp
	for nnp in true false; do
		bundle "$nnp" /m
		run contained
		same 'mlock 0' "$output"
		bundle "$nnp" '/m x'
		run contained
		same $'mlock 0\nmkdir -1 1' "$output"
	done
	jq 'del(.syscalls[].names[] | select(. == "mlock"))' p.json >p2.json && mv p2.json p.json
	bundle true /m
	run contained
	same 'mlock -1' "$output"
}

# uring WHAT...: traces calls on rings; skips where there are none.
uring() {
	"$BUILD/uring" "$1" scratch >/dev/null 2>&1 || { [[ $? != 77 ]] || skip "no io_uring here"; }
	trace -f --io-uring -e io_uring_enter "$BUILD/uring" "$@"
}
enter='io_uring_enter\(3, [12], [12], IORING_ENTER_GETEVENTS, NULL, 8, '

@test "--io-uring: operations as the calls that they stand for, and what has completed" {
	uring ops file
	[ "$status" = 0 ]
	like "^[0-9]+ +$enter"'\[\{opcode=IORING_OP_OPENAT, dirfd=AT_FDCWD, pathname="file", flags=O_RDWR\|O_CREAT, mode=0640, user_data=0x1\}\] => \[\{user_data=0x1, res=4\}\]\) = 1$'
	like '\{opcode=IORING_OP_WRITE, fd=4, buf="hello ring", count=10, offset=0, user_data=0x2\}\] => \[\{user_data=0x2, res=10\}\]\) = 1$'
	like '\{opcode=IORING_OP_READ, fd=4, buf=0x[0-9a-f]+, count=64, offset=6, user_data=0x3\}\] => \[\{user_data=0x3, res=4\}\]\) = 1$'
	like '\{opcode=IORING_OP_STATX, dirfd=AT_FDCWD, pathname="file", flags=[A-Z_]+, mask=STATX_SIZE, statxbuf=0x[0-9a-f]+, user_data=0x4\}'
	like '\[\{opcode=IORING_OP_CLOSE, fd=4, user_data=0x5\}\] => \[\{user_data=0x5, res=0\}\]'
	like 'pathname="/nosuch", flags=O_RDONLY, user_data=0x6\}\] => \[\{user_data=0x6, res=-2 /\* ENOENT \*/\}\]'
	like 'IORING_OP_CONNECT, sockfd=99, addr=\{sa_family=AF_INET, sin_port=htons\(80\), sin_addr=inet_addr\("127.0.0.1"\)\}, addrlen=16, user_data=0x7\}\] => \[\{user_data=0x7, res=-9 /\* EBADF \*/\}\]'
	like '\[\{opcode=IORING_OP_NOP, user_data=0x8\}, \{opcode=IORING_OP_NOP, user_data=0x9\}\] => \[\{user_data=0x8, res=0\}, \{user_data=0x9, res=0\}\]\) = 2$'
	trace -f -e io_uring_enter "$BUILD/uring" ops file
	unlike 'opcode'
	trace -f -y -N --io-uring -e io_uring_enter "$BUILD/uring" ops file
	like 'entries=\[\{opcode=IORING_OP_WRITE, fd=4<.*/file>, buf="hello ring"'
}

@test "--io-uring: rings are those of an address space" {
	uring thread
	like '\[\{opcode=IORING_OP_NOP, user_data=0x77\}\] => \[\{user_data=0x77, res=0\}\]'
	uring fork
	like '\[\{opcode=IORING_OP_NOP, user_data=0x88\}\] => \[\{user_data=0x88, res=0\}\]'
	like '\[\{opcode=IORING_OP_NOP, user_data=0x99\}\] => \[\{user_data=0x99, res=0\}\]'
	uring registered
	[[ $status == 77 ]] || like 'REGISTERED_RING, NULL, 8, \[\{opcode=IORING_OP_NOP, user_data=0x55\}\] => '
	[[ $status == 77 ]] || like 'REGISTERED_RING, NULL, 8, \[\{opcode=IORING_OP_NOP, user_data=0x66\}\] => '
}

@test "--io-uring: rings that the kernel polls are said to be invisible, so are those that were there before" {
	uring thread
	strace --io-uring -e none "$BUILD/uring" poll
	[[ $stderr == *'the kernel polls its io_uring ring 3 (IORING_SETUP_SQPOLL): operations that need no call are not shown'* ]]
}

@test "--io-uring: rings that lie, and change while they are read, end nothing" {
	uring hostile
	[ "$status" = 0 ]
	like '\+\+\+ exited with 0 \+\+\+$'
	like '\?\?\?, \?\?\?'
	[[ $(LC_ALL=C tr -d '\12\40-\176' <"$log" | wc -c) == 0 ]]
	trace -f -v -yy --io-uring "$BUILD/uring" hostile
	[ "$status" = 0 ]
}

@test "reports and rings are refused by name where they contradict other options" {
	refused() { # MESSAGE OPTION...
		run clean "$STRACE" "${@:2}" true
		[[ $status == 1 && $output == *"$1"* ]] || { echo "$*: $status $output"; return 1; }
	}
	refused '--files and -C/--summary are mutually exclusive' --files -C
	refused '--files and -ff/--output-separately are mutually exclusive' --files -ff -o x
	refused '--files=missing and -z/--successful-only are mutually exclusive' --files=missing -z
	refused '--files=list and --after-loader are mutually exclusive' --files=list --after-loader
	refused '--files=list and -c/--summary-only are mutually exclusive' --files=list -c
	refused '--seccomp-profile without FILE and -c/--summary-only are mutually exclusive' --seccomp-profile -c
	refused '--seccomp-profile without FILE and --files are mutually exclusive' --seccomp-profile --files
	refused '--seccomp-profile and -e trace are mutually exclusive' --seccomp-profile -e trace=open
	refused '--seccomp-profile and -P/--trace-path are mutually exclusive' --seccomp-profile -P /x
	refused '--seccomp-profile and -e trace-fds are mutually exclusive' --seccomp-profile --trace-fds=1
	refused '--seccomp-profile and --after-loader are mutually exclusive' --seccomp-profile --after-loader
	refused '--seccomp-profile and -b/--detach-on are mutually exclusive' --seccomp-profile -b execve
	refused '--seccomp-profile and --syscall-limit are mutually exclusive' --seccomp-profile --syscall-limit=1
	refused '--seccomp-profile and -C/--summary are mutually exclusive' --seccomp-profile -C
	refused '--io-uring and --seccomp-bpf are mutually exclusive' --io-uring -f --seccomp-bpf
	refused '-0 must be given with --files=list' -0
	refused '-0 must be given with --files=list' -0 --files
	refused "invalid --files argument: 'nonsense'" --files=nonsense
	refused "invalid --seccomp-profile argument: ''" --seccomp-profile=
}

@test "reports go with -c, with filters, and with -p" {
	trace -c --files --seccomp-profile=p.json cat /dev/null
	like ' /dev/null$'
	valid_profile p.json
	trace --files -c cat /dev/null
	like 'calls +errors +syscall'
	like ' /dev/null$'
	trace --files -e openat -Z cat /nosuch
	like 'ENOENT +/nosuch$'
	unlike '/cat$'
	start "$BUILD/act" sleep 300
	until_true asleep "$pid"
	run clean timeout -s INT --preserve-status 1 "$STRACE" --files -o "$log" -p "$pid"
	like 'open +read'
}
