option(THIDUA_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
option(THIDUA_FUZZ "Build the libFuzzer programs (clang only)" OFF)

if(THIDUA_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(THIDUA_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
