/** Single calls of the packaged services, many times, beside what the machine could do without them: bare SQL, or a call that does nothing. */
package id.salur.launcher.bench.everyday;
