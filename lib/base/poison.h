/*
 * Memory that nobody may read or write, as the address sanitizer is told; in
 * other builds nothing is done.
 */
#ifndef TD_BASE_POISON_H
#define TD_BASE_POISON_H

#if defined __has_include
#if __has_include(<sanitizer/asan_interface.h>)
#include <sanitizer/asan_interface.h>
#endif
#endif

#ifdef __SANITIZE_ADDRESS__
#define TD_POISONS 1
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define TD_POISONS 1
#endif
#endif

#if defined TD_POISONS && defined ASAN_POISON_MEMORY_REGION
#define TD_POISON(at, size) ASAN_POISON_MEMORY_REGION(at, size)
#define TD_UNPOISON(at, size) ASAN_UNPOISON_MEMORY_REGION(at, size)
#else
#undef TD_POISONS
#define TD_POISON(at, size) ((void)(at), (void)(size))
#define TD_UNPOISON(at, size) ((void)(at), (void)(size))
#endif

#endif
