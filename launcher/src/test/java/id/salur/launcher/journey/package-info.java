/**
 * The whole stack as real processes: the road from top to bottom, and what is left of it when something is killed on the
 * way. The stack is started once for all tests here, with its home in {@code target/} and ports of its own.
 */
package id.salur.launcher.journey;
