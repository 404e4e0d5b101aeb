/** The events this service sends, held to contracts/ by a test. Sets are written in SQL where cases open. */
package id.salur.graduation.publish;
