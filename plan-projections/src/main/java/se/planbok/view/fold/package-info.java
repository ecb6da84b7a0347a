/** What a view is, and what is made of one: the stored, the past, the compared and the explained. */
package se.planbok.view.fold;
