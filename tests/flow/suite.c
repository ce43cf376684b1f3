/*
 * All commands of the suite in one program, for tests that put something
 * between a command and what it calls (the linker's --wrap):
 *
 *   PROGRAM COMMAND ARGUMENT...
 */

#include "store/snapshot_git.h"

#include <stdio.h>

typedef int
command_main(int argc, char **argv);

/* Rows COMMAND(award_log), made by the build. */
#define COMMAND(name) command_main name##_main;
#include "suite_commands.h"
#undef COMMAND

static const struct {
	const char *name;
	command_main *main;
} commands[] = {
#define COMMAND(name) { #name, name##_main },
#include "suite_commands.h"
#undef COMMAND
};

/* What a module would do, which has functions of its own. */
enum td_status
__wrap_td_snapshot_open_at(struct td_snapshot **snapshot, const char *directory,
                           const char *revision, struct td_diag *diag);

enum td_status
__wrap_td_snapshot_open_at(struct td_snapshot **snapshot, const char *directory,
                           const char *revision, struct td_diag *diag)
{
	return td_snapshot_git_open(snapshot, directory, revision, diag);
}

/* award_log for award-log. */
static int
is_called(const char *name, const char *command)
{
	for (; *name && *command; name++, command++)
		if (*name != (*command == '-' ? '_' : *command))
			return 0;
	return *name == *command;
}

int
main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < sizeof commands / sizeof *commands;
	     i++)
		if (is_called(commands[i].name, argv[1]))
			return commands[i].main(argc - 1, argv + 1);
	fprintf(stderr, "usage: PROGRAM COMMAND ARGUMENT...\n");
	return 2;
}
