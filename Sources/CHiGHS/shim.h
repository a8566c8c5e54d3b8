// The functions of HiGHS's C API that the project calls. The library comes with Debian's libhighs-dev where there is one,
// else with a Python package that carries no header; declarations of its documented interface stand here for both.
#pragma once

#include <stdint.h>

typedef int32_t HighsInt;

typedef void (*HighsCallback)(int type, const char *message, const void *out, void *in, void *user);

void *Highs_create(void);
void Highs_destroy(void *highs);
const char *Highs_version(void);

HighsInt Highs_passMip(void *highs, HighsInt columns, HighsInt rows, HighsInt entries, HighsInt format, HighsInt sense,
                       double offset, const double *costs, const double *column_lower, const double *column_upper,
                       const double *row_lower, const double *row_upper, const HighsInt *starts,
                       const HighsInt *indices, const double *values, const HighsInt *integrality);
HighsInt Highs_setSolution(void *highs, const double *column_values, const double *row_values,
                           const double *column_duals, const double *row_duals);
HighsInt Highs_run(void *highs);
HighsInt Highs_getModelStatus(const void *highs);
HighsInt Highs_getSolution(const void *highs, double *column_values, double *column_duals, double *row_values,
                           double *row_duals);
HighsInt Highs_getDoubleInfoValue(const void *highs, const char *name, double *value);
HighsInt Highs_getIntInfoValue(const void *highs, const char *name, HighsInt *value);

HighsInt Highs_setBoolOptionValue(void *highs, const char *name, HighsInt value);
HighsInt Highs_setIntOptionValue(void *highs, const char *name, HighsInt value);
HighsInt Highs_setDoubleOptionValue(void *highs, const char *name, double value);

HighsInt Highs_setCallback(void *highs, HighsCallback callback, void *user);
HighsInt Highs_startCallback(void *highs, int type);
const void *Highs_getCallbackDataOutItem(const void *out, const char *name);

enum {
    HighsFormatRowwise = 2,
    HighsSenseMinimize = 1,
    HighsSenseMaximize = -1,
    HighsTypeContinuous = 0,
    HighsTypeInteger = 1,
    HighsCallbackSimplexInterrupt = 1,
    HighsCallbackInteriorPointInterrupt = 2,
    HighsCallbackMIPImprovingSolution = 4,
    HighsCallbackMIPLogging = 5,
    HighsCallbackMIPInterrupt = 6,
    HighsModelStatusEmpty = 6,
    HighsModelStatusOptimal = 7,
    HighsModelStatusInfeasible = 8,
    HighsModelStatusUnboundedOrInfeasible = 9,
    HighsModelStatusUnbounded = 10,
    HighsModelStatusTimeLimit = 13,
    HighsModelStatusSolutionLimit = 16,
    HighsModelStatusInterrupt = 17,
};

/// The first member of what a callback may answer is whether to stop.
static inline void highs_interrupt(void *in) { *(int *)in = 1; }
