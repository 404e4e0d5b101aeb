/**
 * Writes invented families as an import file. The same order gives the same bytes; where a published total is asked for,
 * the compositions of the families are searched until the rates yield exactly that total.
 */
package id.salur.launcher.generator;
