/**
 * The launcher: what {@code ./salur} runs. It starts the embedded stack, hands out local tokens and shows progress;
 * the main job is in {@code demo}, the processes are in {@code stack}.
 */
package id.salur.launcher;
