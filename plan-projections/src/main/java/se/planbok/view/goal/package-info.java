/** Goal programmes as they are read: made from the state, and told event by event in words. */
package se.planbok.view.goal;
