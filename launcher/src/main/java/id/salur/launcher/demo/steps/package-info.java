/** The steps of the road, one class each, in the words of the people who take them. */
package id.salur.launcher.demo.steps;
