# SPDX-License-Identifier: Apache-2.0
# Debian's OpenCVConfig.cmake comes with a package that pulls in every module and their dependencies. Three modules are
# enough here, so they are looked for directly when there is no OpenCVConfig.cmake.

find_package(OpenCV 4 QUIET COMPONENTS core imgproc imgcodecs)

add_library(camscope_opencv INTERFACE)
if(OpenCV_FOUND)
    target_link_libraries(camscope_opencv INTERFACE opencv_core opencv_imgproc opencv_imgcodecs)
else()
    find_path(CAMSCOPE_OPENCV_INCLUDE opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
    target_include_directories(camscope_opencv SYSTEM INTERFACE ${CAMSCOPE_OPENCV_INCLUDE})
    foreach(module core imgproc imgcodecs)
        find_library(CAMSCOPE_OPENCV_${module} opencv_${module} REQUIRED)
        target_link_libraries(camscope_opencv INTERFACE ${CAMSCOPE_OPENCV_${module}})
    endforeach()
endif()
