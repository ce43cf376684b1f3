/*
 * measure FILE COMMAND [ARGUMENT...] - run a command, add one line to FILE:
 * seconds by the clock, seconds of processor, most memory held in KiB, exit
 * status. Ends with the command's own exit status.
 *
 * Linux counts the memory of whoever forked into a process's peak, so this is
 * a small program and not a part of the script that prints the table.
 */

#define _DEFAULT_SOURCE

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	MEASURE_FAILED = 125,
	NOT_FOUND = 127
};

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double
seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int
main(int argc, char **argv)
{
	struct rusage usage;
	double start;
	double wall;
	FILE *out;
	int status;
	pid_t child;

	if (argc < 3) {
		fprintf(stderr, "usage: measure FILE COMMAND [ARGUMENT...]\n");
		return MEASURE_FAILED;
	}
	out = fopen(argv[1], "ae");
	if (!out) {
		perror(argv[1]);
		return MEASURE_FAILED;
	}
	start = now();
	child = fork();
	if (child == 0) {
		execvp(argv[2], argv + 2);
		perror(argv[2]);
		_exit(NOT_FOUND);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) != child) {
		perror("measure");
		return MEASURE_FAILED;
	}
	wall = now() - start;
	status = WIFEXITED(status) ? WEXITSTATUS(status)
	                           : 128 + WTERMSIG(status);
	fprintf(out, "%.6f %.6f %ld %d\n", wall,
	        seconds(usage.ru_utime) + seconds(usage.ru_stime),
	        usage.ru_maxrss, status);
	return fclose(out) == 0 ? status : MEASURE_FAILED;
}
