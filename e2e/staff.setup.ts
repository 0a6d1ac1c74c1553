import { test as setup } from "@playwright/test";
import { enrolStaff } from "./staff";

// The console opens with a second factor only. One for the whole run, before anybody needs it.
setup("the first member of staff sets up an authenticator app", ({ page }) => enrolStaff(page));
