// MicroPython under Node, as the other side of a comparison. Reads one JSON string a line, a Python source each; answers each with one
// JSON string, what the source prints. A new interpreter is taken every so often, because MicroPython's heap grows.
//
//     node oracle.mjs FOLDER-WITH-node_modules PRELUDE.py
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, prelude] = process.argv.slice(2);
const packageName = '@micropython/micropython-webassembly-pyscript';
const entry = createRequire(join(resolve(folder), 'index.js')).resolve(packageName);
const { loadMicroPython } = await import(pathToFileURL(entry));

const casesPerInterpreter = 500;
const source = readFileSync(prelude, 'utf8');
let interpreter = null;
let cases = 0;
let printed = [];

async function answer(line) {
    if (interpreter === null || ++cases % casesPerInterpreter === 0) {
        interpreter = await loadMicroPython({ heapsize: 4 << 20, stdout: text => printed.push(text), linebuffer: true });
        interpreter.runPython(source);
    }
    printed = [];
    interpreter.globals.set('source', JSON.parse(line));
    try {
        interpreter.runPython('case(source)');
    } catch (error) {
        printed.push('failed ' + error.type);
        interpreter = null;
    }
    process.stdout.write(JSON.stringify(printed.join('\n')) + '\n');
}

for await (const line of createInterface({ input: process.stdin }))
    await answer(line);
