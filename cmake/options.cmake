# SPDX-License-Identifier: Apache-2.0
# Warnings and sanitizers as targets, so that they reach our code and no other.

add_library(camscope_options INTERFACE)
target_include_directories(camscope_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_options(
    camscope_options
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wnon-virtual-dtor
              -Woverloaded-virtual
)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 warns of overlapping and overflowing memory inside its own std::string (GCC bugs 105651 and 105329).
    target_compile_options(camscope_options INTERFACE -Wno-restrict -Wno-stringop-overflow)
endif()
if(CAMSCOPE_WERROR)
    target_compile_options(camscope_options INTERFACE -Werror)
endif()
if(CAMSCOPE_SANITIZE)
    # The vptr check needs type information that LibTorch does not export.
    target_compile_options(
        camscope_options INTERFACE -fsanitize=${CAMSCOPE_SANITIZE} -fno-sanitize=vptr -fno-omit-frame-pointer
    )
    target_link_options(camscope_options INTERFACE -fsanitize=${CAMSCOPE_SANITIZE})
endif()

find_program(CAMSCOPE_CCACHE ccache)
if(CAMSCOPE_CCACHE)
    # Precompiled headers need the two sloppiness settings to be cached.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CAMSCOPE_CCACHE})
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
endif()
