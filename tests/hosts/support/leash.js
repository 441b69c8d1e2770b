// Runs the command that it is given, and ends it with all that it has started when the program
// that holds the other end of the standard input is gone, however that has ended.
import { spawn } from 'node:child_process';

process.stdin.on('end', () => process.kill(0, 'SIGKILL')).resume();

spawn(process.argv[2], { shell: true, stdio: ['pipe', 'inherit', 'inherit'] }).on('exit', (code) => {
  process.exit(code ?? 1);
});
