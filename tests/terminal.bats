# What reaches a terminal: colours, and nothing of what others have written.
load lib.bash

# plain FILE: without colours, and without what differs from run to run.
plain() {
	sed -E $'s/\e\\[[0-9;]*m//g; s/\r$//' "$1" | sed -E 's/\b[0-9]{3,10}\b/N/g; s/0x[0-9a-f]{6,}/0xN/g; s/^(\[pid)? +N/\1 N/; s/^N +/N /; /N/s/ += / = /; / Killed /d'
}

# Calls whose lines come in the same order at every run.
calls=openat,poll,select,readv,write,writev,access,read,wait4

# coloured FORM OPTION...: the same lines to a file, a pipe or a terminal with colours and without.
coloured() {
	local form=$1 color
	shift
	for color in always never; do
		case $form in
		file) clean timeout 20 "$STRACE" -o "$color" --color=$color "$@" "$BUILD/lines" ;;
		pipe) clean timeout 20 "$STRACE" --color=$color "$@" "$BUILD/lines" 2>&1 | cat >"$color" ;;
		terminal) TERM=xterm clean timeout 20 script -qec "$(printf '%q ' "$STRACE" --color=$color "$@" "$BUILD/lines")" /dev/null >"$color" ;;
		esac </dev/null || true
	done
	like $'\e\\[[0-9;]+m' always
	unlike $'\e\\[' never
	diff <(plain never) <(plain always) | cut -c -300 | head -20 >differ
	[[ ! -s differ ]] || { echo "$form $*"; cat differ; return 1; }
}

@test "lines with colours are those without: to a file" {
	coloured file
	coloured file -f -e trace=$calls -s 200000 -e write=all -yy
	coloured file -f -e trace=$calls -z -s 50
	coloured file -C -U calls,name -S name -f -e trace=$calls -v -N -X verbose -e read=all
}

@test "lines with colours are those without: to a pipe" {
	coloured pipe -e trace=%desc
	coloured pipe -f -e trace=$calls -s 200000 -e write=all -yy
	coloured pipe -f -e trace=$calls -Z -qq
}

@test "lines with colours are those without: on a terminal" {
	coloured terminal -e trace=%desc
	coloured terminal -f -e trace=$calls -s 200000 -e write=all -yy
	coloured terminal -f -e trace=$calls -Z -x -a 60
	TERM=xterm clean script -qec "'$STRACE' -e trace=poll '$BUILD/lines'" /dev/null </dev/null >always || true
	like '^poll\(\[\{fd=3, events=POLLIN\}, \{fd=77, events=POLLIN\|POLLOUT\}\], 2, 0\) = 2 \(' <(plain always)
}

@test "what is painted how: as strace does it" {
	trace --color=always -f -e trace=$calls -e write=all "$BUILD/lines"
	like $'openat\e\\[m\\(\e\\[34mAT_FDCWD\e\\[m, \e\\[35m"nonexistent"\e\\[m, \e\\[34mO_RDONLY\e\\[m\\) = \e\\[32m-1\e\\[m \e\\[31mENOENT\e\\[m \e\\[31m\\(No such file or directory\\)\e\\[m$'
	like $'poll\e\\[m\\(\\[\\{\e\\[39mfd\e\\[m=\e\\[35m3\e\\[m, \e\\[39mevents\e\\[m=\e\\[34mPOLLIN\e\\[m\\}.* = \e\\[32m2\e\\[m \e\\[32m\\(\\[\\{fd=3, .*\\}\\]\\)\e\\[m$'
	like $'write\e\\[m\\(\e\\[35m4\e\\[m, \e\\[35m"\\\\"q\\\\\\\\\\\\" /\\* <x> foo\\( = -1 EPERM'
	like '^ \| 00000  22 71 5c 22 20 2f 2a 20  3c 78 3e 20 66 6f 6f 28  "q\\" /\* <x> foo\( \|$'
	like $'--- SIGUSR1 \\{\e\\[39msi_signo\e\\[m=\e\\[34mSIGUSR1\e\\[m, .*\\} ---$'
	like '^[0-9]+ +<\.\.\. read resumed>'
	like '^[0-9]+ +\+\+\+ exited with 3 \+\+\+$'
	like $'^[0-9]+ +\e\\[33mopenat\e'
}

@test "comments, results of structs, quoted strings and errors are painted to their ends" {
	cat >script <<-'E'
		lseek 3 0 9
		clone3 {0x5000 {3:4} 0 0 17 0 0 0} 64 = 5
		chdir "a\\" = 0
		chdir "a\\\"b/* x */ => 1" = 0
		umask 0 = 3
		poll {3:4 1:2 1:2} 1 0 = 1
		read 0 "ab" 2 = -512
		dup 0 = -9
	E
	trace --color=always -a1 -e trace=lseek,clone3,chdir,umask,poll,read,dup "$BUILD/calls" script
	sed -n $'s/\e/E/g; s/0x[0-9a-f]*0000/ADDR/; /lseek.*SEEK/,/dup/p' "$log" >had
	diff -u - had <<-'E'
		E[33mlseekE[m(E[35m3E[m, E[35m0E[m, E[35m0x9E[m E[36m/* SEEK_??? */E[m) = E[32m-1E[m E[31mEBADFE[m E[31m(Bad file descriptor)E[m
		E[33mclone3E[m({E[39mflagsE[m=E[34mCLONE_PIDFDE[m|E[34mCLONE_VFORKE[m, E[39mpidfdE[m=E[35mADDRE[m, E[39mexit_signalE[m=E[34mSIGCHLDE[m, E[39mstackE[m=E[35mNULLE[m, E[39mstack_sizeE[m=E[35m0E[m} => {E[39mpidfdE[m=[E[35m3E[m]}, E[35m64E[m) = E[32m5E[m
		E[33mchdirE[m(E[35m"a\\"E[m) = E[32m0E[m
		E[33mchdirE[m(E[35m"a\\\"b/* x */ => 1"E[m) = E[32m0E[m
		E[33mumaskE[m(E[35m000E[m) = E[32m003E[m
		E[33mpollE[m([{E[39mfdE[m=E[35m3E[m, E[39meventsE[m=E[34mPOLLINE[m}], E[35m1E[m, E[35m0E[m) = E[32m1E[m E[32m([{fd=3, revents=POLLIN}])E[m
		E[33mreadE[m(E[35m0E[m, E[35mADDRE[m, E[35m2E[m) = E[32m?E[m E[31mERESTARTSYSE[m E[31m(To be restarted if SA_RESTART is set)E[m
		E[33mdupE[m(E[35m0E[m) = E[32m-1E[m E[31mEBADFE[m E[31m(Bad file descriptor)E[m
	E
	trace --color=always -yy -e trace=read,wait4 "$BUILD/lines"	# the arrow of two sockets is no path's end
	like $'read\e\\[m\\(\e\\[35m[0-9]+\e\\[m\e\\[35m<UNIX-STREAM:\\[[0-9]+->[0-9]+\\]>\e\\[m, \e\\[35m"'
}

@test "-ff: colours are for terminals, not for the files" {
	TERM=xterm clean script -qec "'$STRACE' -ff -o log true" /dev/null </dev/null >/dev/null
	cat log.* >all
	like '^execve\(' all
	unlike $'\e' all
	trace -ff --color=always -e trace=$calls "$BUILD/lines"
	cat log.* >all
	like $'^\e\\[33mopenat\e\\[m\\(' all
	times 1 $'\e\\[33mread\e\\[m\\(.*"x"\e\\[m, \e\\[35m1\e\\[m\\).* = \e\\[32m1\e\\[m$' all
}

# safe FILE...: no byte but printable ASCII, and newlines.
safe() { ! LC_ALL=C grep -aqP '[^\x20-\x7e]' "$@" || { LC_ALL=C cat -v "$@"; return 1; }; }

@test "messages show foreign bytes as strings do" {
	reference && return
	e=$'\e[31m' c=$'\302\2331m' bad=0
	while read -r arguments; do
		eval "run clean timeout 10 \"\$STRACE\" $arguments"
		printf '%s\n' "$output" >had
		if ! safe had || ! grep -qE '\\33\[31m|\\302\\2331m' had; then
			echo "strace $arguments"
			cat -v had
			bad=1
		fi
	done <<-'X'
		"/nonexistent/$e"
		"./nonexistent$c"
		"nonexistent$e"
		-o "/nonexistent/$e" true
		-ff -o "/nonexistent/$e" true
		-o "$(printf '%4100s' "")$e" -ff true
		-e "trace=$e" true
		-e "trace=close,?x,/($e" true
		-e "signal=$e" true
		-e "status=$c" true
		-e "quiet=$e" true
		-e "read=$e" true
		-e "inject=close:error=$e" true
		-e "inject=$e:error=1" true
		-e "decode-fds=$e" true
		"--$e" true
		"--quiet$e" true
		"--color=$e" true
		-a "$e" true
		-I "$e" true
		-b "$e" true
		-c -S "$e" true
		-c -U "$e" true
		-p "$e"
		-u "$e" true
		-E "$e=1" -u "$e" true
		-t "--timestamps=$c" true
	X
	[ $bad = 0 ]
	run clean "$STRACE" $'-\e' true
	[[ ${lines[0]} == "$STRACE: invalid option -- '\\33'" ]]
	run clean "$STRACE" -o "$log" $'/nonexistent/\177\1\0012\1z\n9'
	[[ $output == *"'/nonexistent/\\177\\1\\0012\\1z\\n9'"* ]]
	STRACE_COLORS="$e:syscall=$e" strace --color=always -o "$log" true
	[[ $stderr == *"STRACE_COLORS: '\\33[31m' is not understood"* ]]
	run bash -c 'exec -a "$0" "$1" --nosuch' "$e" "$STRACE"
	[[ ${lines[0]} == "\\33[31m: unrecognized option '--nosuch'" ]]
}

@test "plain text in messages is plain" {
	strace "/nonexistent/a b\"\\'<c>"
	[[ $stderr == *" '/nonexistent/a b\"\\'<c>': No such file or directory" ]]
}

@test "-P: what the path resolves to is a quoted string" {
	touch $'re\e[31m\tal"'
	ln -s $'re\e[31m\tal"' link
	strace -o "$log" -P link cat link
	[[ $stderr == *'Requested path "link" resolved into "'*'/re\33[31m\tal\""' ]]
	strace -o "$log" -xx -P link cat link
	[[ $stderr == *'Requested path "\x6c\x69\x6e\x6b" resolved into "\x2f'* ]]
}

@test "names of programs and of files are escaped in lines" {
	mkdir $'d\e[31m'
	trace -f -Y -yy -e trace=openat,chdir,kill,getcwd bash -c '
		printf "a\33[31mb" >/proc/$$/comm
		cd "$0"
		cat <"$0"
		kill -0 $$
		/bin/true' $'d\e[31m'
	safe "$log"
	like '^[0-9]+ *<a\\33\[31mb> kill\([0-9]+<a\\33\[31mb>, 0\)'
	like 'AT_FDCWD<.*/d\\33\[31m>'
}
