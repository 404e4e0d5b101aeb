/** What the demo says at its end: checks, tables and figures as one text. */
package id.salur.launcher.demo.report;
