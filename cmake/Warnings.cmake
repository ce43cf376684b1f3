# One target that carries the warnings every part of the project is built with.
option(THIDUA_WERROR "Treat warnings as errors" OFF)

add_library(thidua_warnings INTERFACE)
target_compile_options(thidua_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes
  -Wmissing-prototypes -Wwrite-strings -Wvla -Wundef -Wformat=2
  -Wimplicit-fallthrough
  $<$<BOOL:${THIDUA_WERROR}>:-Werror>)
target_compile_definitions(thidua_warnings INTERFACE _POSIX_C_SOURCE=200809L)
