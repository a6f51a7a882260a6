use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(a_monitor_is_told_that_the_program_lives_and_is_ready);

async fn a_monitor_is_told_that_the_program_lives_and_is_ready(app: TestApp) {
    for (path, said) in [("/health/live", "live"), ("/health/ready", "ready")] {
        let answer = app.visitor().get(path).await;
        assert_eq!((answer.status, answer.body().as_str()), (200, said));
    }
}
