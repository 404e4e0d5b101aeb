/** Tests of what is packaged: the services as they are shipped hold all that they need. */
package id.salur.launcher.packaged;
