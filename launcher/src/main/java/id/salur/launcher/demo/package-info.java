/**
 * The main job: one regency's 2019 from the national budget to the family and back, and another regency's 2020 with
 * every branch of the road, all through the public APIs. Read {@link id.salur.launcher.demo.Demo} first.
 */
package id.salur.launcher.demo;
