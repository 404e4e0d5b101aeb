/** Courses: what is taught, where and when, by whom, with how many seats. The seats are counted under the course's row lock. */
package id.salur.training.course;
