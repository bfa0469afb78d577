CC      = gcc
PREFIX  = /usr/local
HEADERS = /usr/include
ARCH    =

# make ARCH=arm64 builds strace-arm64, with gcc's cross compiler or else with clang and lld.
amd64   = x86_64-linux-gnu
arm64   = aarch64-linux-gnu
riscv64 = riscv64-linux-gnu
ARCHS   = amd64 arm64 riscv64
ifneq ($(ARCH),)
ifeq ($(filter $(ARCH),$(ARCHS)),)
$(error ARCH is one of $(ARCHS))
endif
CC := $(shell command -v $($(ARCH))-gcc || echo clang --target=$($(ARCH)) -fuse-ld=lld)
endif
BINARY = strace$(addprefix -,$(ARCH))

# gcc knows -Oz since 12.
knows = $(shell $(CC) -Werror $(1) -c -xc /dev/null -o /dev/null 2>/dev/null && echo $(1))
CFLAGS = $(or $(call knows,-Oz),-Os)

# What the program is, whatever CFLAGS say: freestanding, static, no unwinding, nothing of the
# directory or the time in the binary.
WARN = -Wall -Wextra -Wconversion -Wshadow -Woverride-init
MODE = -std=gnu11 -ffreestanding -fno-pie -fno-stack-protector -fno-ident -fcf-protection=none \
	-fno-asynchronous-unwind-tables -fno-unwind-tables -fno-strict-aliasing -fno-common \
	-ffunction-sections -fdata-sections $(SMALL)
# gcc aligns tables of 32 bytes and more to 32 on amd64, 20 KB for nothing. It inlines, moves and copies
# instructions even with -Oz, which makes the binary larger once it is compressed: 10 KB.
SMALL = $(foreach f,-malign-data=abi -mpreferred-stack-boundary=3 -finline-limit=2 -fno-inline-small-functions \
	-fno-schedule-insns2 -fno-thread-jumps -fno-caller-saves -fno-tree-loop-im -fno-move-loop-invariants \
	-fno-shrink-wrap -fno-if-conversion -fno-guess-branch-probability -fno-tree-dominator-opts \
	-fno-tree-tail-merge,$(call knows,$(f)))
LINK = -nostdlib -static -Wl,--gc-sections,--build-id=none,-z,noexecstack,-z,norelro $(SORT) \
	$(if $(filter -g%,$(CFLAGS)),,-s) $(if $(filter -flto%,$(CFLAGS)),$(if $(findstring clang,$(CC)),,-flto-partition=one))

# Tables of one alignment side by side: 6 KB less. gold cannot.
SORT = $(shell $(CC) $(CFLAGS) -nostdlib -shared -Wl,--sort-section=alignment -xc /dev/null -o /dev/null \
	2>/dev/null && echo -Wl,--sort-section=alignment)

BYTES_MAX = 565248
GZIP_MAX  = 236000

all: $(BINARY)

$(BINARY): strace.c syscalls.h Makefile
	@$(CC) $(WARN) $(CFLAGS) $(MODE) $(LINK) -o $@ strace.c
	@echo "$@: $$(wc -c <$@) bytes, $$(gzip -9nc $@ | wc -c) compressed"

# Only when asked for by name: make syscalls.h HEADERS=dir; FORCE=1 takes older headers, too.
ifneq ($(filter syscalls.h,$(MAKECMDGOALS)),)
.PHONY: syscalls.h
syscalls.h:
	FORCE=$(FORCE) CC="$(CC)" ./gen_syscalls.sh $(HEADERS) >$@.tmp && mv $@.tmp $@ || { rm -f $@.tmp; exit 1; }
endif

install: $(BINARY)
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/strace

clean:
	rm -rf strace $(ARCHS:%=strace-%) strace.tar.gz syscalls.h.tmp tests/build

# Builds strace, too, once what that takes is there.
test:
	@tests/run

test-vm: strace
	tests/vm/run

lint: strace
	tests/lint $(BYTES_MAX) $(GZIP_MAX)

bench: strace
	tests/bench

# Line for line with strace: over real programs, and over calls with all sorts of arguments.
compare: strace
	$(MAKE) -s -C tests all
	-tests/compare
	tests/compare-calls --top 100

SECONDS = 60
fuzz:
	tests/fuzz/run $(SECONDS)

DIST = LICENSE Makefile README.md gen_syscalls.sh strace.c syscalls.h tests
dist:
	tar --create --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=go=rX \
		--exclude=tests/build --exclude=tests/vm/.cache --transform='s,^,strace/,' $(DIST) | gzip -9n >strace.tar.gz

.PHONY: all install clean test test-vm lint bench compare fuzz dist
