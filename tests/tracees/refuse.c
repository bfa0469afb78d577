// refuse CALL[:FIRST-ARGUMENT]=ERRNO... -- PROGRAM ARG...: runs it where a seccomp filter refuses calls, as
// container runtimes and old kernels do. Numbers only: refuse 101:0x420e=5 -- strace true
#define _GNU_SOURCE
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	struct sock_filter code[128];
	struct sock_fprog prog = { 0, code };
	int i = 1;

	for (; i < argc && strcmp(argv[i], "--"); i++) {
		char *p;
		unsigned nr = (unsigned)strtoul(argv[i], &p, 0), first = 0, only = *p == ':';
		if (only)
			first = (unsigned)strtoul(p + 1, &p, 0);
		if (*p != '=' || prog.len > 100)
			return 2;
		code[prog.len++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
		code[prog.len++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nr, 0, only ? 3 : 1);
		if (only) {
			code[prog.len++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args));
			code[prog.len++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, first, 0, 1);
		}
		code[prog.len++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)atoi(p + 1));
	}
	code[prog.len++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	if (i + 1 >= argc)
		return 2;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &prog)) {
		perror("refuse");
		return 2;
	}
	execvp(argv[i + 1], argv + i + 1);
	perror(argv[i + 1]);
	return 127;
}
