/** Who gives the courses: agencies, training centres, companies and organisations, each in a region. */
package id.salur.training.provider;
