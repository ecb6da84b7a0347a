/** How events, what views remember, and answers are written as JSON and read back. */
package se.planbok.view.json;
