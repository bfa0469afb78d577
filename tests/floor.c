// floor COMMAND ARG...: runs it while the kernel runs two programs of BPF that do nothing, where calls of
// all tasks begin and end: what --bpf cannot save. Status 1 and a message: the kernel refuses them.
#include <errno.h>
#include <linux/bpf.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int bpf(int command, union bpf_attr *attr) { return (int)syscall(SYS_bpf, command, attr, sizeof *attr); }

int main(int argc, char **argv)
{
	static const struct bpf_insn code[] = {
		{ .code = BPF_ALU64 | BPF_MOV | BPF_K }, { .code = BPF_JMP | BPF_EXIT } };
	static const char *const points[] = { "sys_enter", "sys_exit" };
	int status = 0;

	for (int i = 0; i < 2; i++) {
		union bpf_attr load = { .prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT, .insn_cnt = 2,
			.insns = (unsigned long)code, .license = (unsigned long)"GPL" };
		union bpf_attr attach = { .raw_tracepoint = { .name = (unsigned long)points[i] } };
		attach.raw_tracepoint.prog_fd = (unsigned)bpf(BPF_PROG_LOAD, &load);
		if (bpf(BPF_RAW_TRACEPOINT_OPEN, &attach) < 0) {
			fprintf(stderr, "floor: %s: %s\n", points[i], strerror(errno));
			return 1;
		}
	}
	if (argc > 1 && !fork()) {
		execvp(argv[1], argv + 1);
		_exit(127);
	}
	wait(&status);
	return WEXITSTATUS(status);
}
