/** The plan as text: chapters, activities and all that is said of them. */
package se.planbok.view.document;
