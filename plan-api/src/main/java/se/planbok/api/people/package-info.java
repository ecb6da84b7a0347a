/** The directory over HTTP: what people are called, and how they are erased. */
package se.planbok.api.people;
