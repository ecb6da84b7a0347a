/** The views: what is read from the history. Each is a pure fold over events, and disposable. */
package se.planbok.view;
