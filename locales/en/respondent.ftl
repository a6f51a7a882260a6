## What an employee reads who answers a survey. Every text here is there in every language of `Lang::ALL`.

respondent-unreviewed = Nobody has checked this translation yet.
respondent-nothing-kept = No account, no cookies. These pages keep nothing about you or your device.
respondent-to-the-box = Enter a survey code

respondent-error-not-found = Page not found
respondent-error-not-found-text = There is no survey page at this address. If you have a code, enter it again.
respondent-error-refused = This did not work
respondent-error-too-large = You sent more text than we can take, so nothing was sent. Use your browser’s back button, copy your text and make it shorter.
respondent-error-unreadable = Your form did not reach us whole, so nothing was sent. Use your browser’s back button and try again.
respondent-error-busy = The service is busy
respondent-error-busy-text = Your answers were not sent. Use your browser’s back button and try again in a minute.
respondent-error-fault = There is a problem with the service
respondent-error-fault-text = This is our fault, not yours. If you were sending answers, use your browser’s back button and send them again. They are never counted twice.
respondent-error-elsewhere = This form came from another site
respondent-error-elsewhere-text = A page of another site sent this form here. Nothing was sent. Enter your code on this site.
