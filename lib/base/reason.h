/*
 * Why the system refused something.
 *
 * The C library's own texts follow the locale where it has a catalogue and
 * not where it has none; a finding's facts are the same everywhere. So the
 * texts are ours, in English, and translated like every other of ours.
 */
#ifndef TD_BASE_REASON_H
#define TD_BASE_REASON_H

/* A text for an errno value; never NULL. Borrowed, for ever. */
const char *
td_reason(int error);

#endif
