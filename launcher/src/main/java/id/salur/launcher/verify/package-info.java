/** {@code ./salur verify}: fetches exports of the running stack or opens files, has them verified, and says what was found. */
package id.salur.launcher.verify;
