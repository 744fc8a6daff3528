import { test } from '../operators/visitor.js'
import { checkSites } from './axe.js'

test.use({ colorScheme: 'light' })

checkSites('light')
